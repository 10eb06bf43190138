package org.ioscope.app.desktop.processes;

import java.util.Map;
import org.ioscope.core.sample.TaskId;
import org.jspecify.annotations.Nullable;

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

    /// The row of this name; null if there is none now.
    default @Nullable RowValues row(RowKey key, boolean accumulated) {
        return switch (key) {
            case RowKey.OfProcess(TaskId id) -> tasks(false, accumulated).get(id);
            case RowKey.OfThread(TaskId id) -> tasks(true, accumulated).get(id);
            case RowKey.OfGroup(Grouping by, String name) ->
                groups(by, accumulated).get(name);
        };
    }
}
