package org.ioscope.app.desktop.processes;

import java.util.Map;
import org.ioscope.core.sample.TaskId;

/// The rows there are at one moment, whatever of them is shown.
interface Tables {

    /// A row for each thread or process, by its task.
    ///
    /// @param threads whether rows are threads
    /// @param accumulated whether amounts are sums since the start
    Map<TaskId, RowValues> tasks(boolean threads, boolean accumulated);

    /// A row for each group, by its name.
    ///
    /// @param by a [grouping][Grouping#isSum()] of sums
    /// @param accumulated whether amounts are sums since the start
    Map<String, RowValues> groups(Grouping by, boolean accumulated);
}
