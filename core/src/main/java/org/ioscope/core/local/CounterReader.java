package org.ioscope.core.local;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.ioscope.core.sample.Limitation;

/// A way to read tasks' counters. One is chosen when a source is opened, and the reason is told.
interface CounterReader extends AutoCloseable {

    /// What users and documentation call it.
    String name();

    /// Whether it knows how long tasks wait.
    boolean tellsDelays();

    /// What it can not see.
    List<Limitation> limitations();

    /// Reads the counters of all tasks that may have changed and books them. Tasks that turn out to be gone
    /// stay in the table for their exit record, for one more call at most.
    ///
    /// @param onRun called for each process that has run since the last call, so that new threads may be looked
    ///     for
    void read(TaskTable table, Ledger ledger, Consumer<ProcessEntry> onRun) throws IOException;

    @Override
    void close();
}
