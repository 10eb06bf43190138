package org.ioscope.app.desktop.processes;

import org.ioscope.core.sample.TaskId;

/// Names a row over time.
public sealed interface RowKey {

    /// A process, all its threads together.
    record OfProcess(TaskId id) implements RowKey {}

    /// One thread.
    record OfThread(TaskId id) implements RowKey {}

    /// All tasks that have something in common.
    ///
    /// @param by what they have in common
    /// @param name which user, or which service
    record OfGroup(Grouping by, String name) implements RowKey {}
}
