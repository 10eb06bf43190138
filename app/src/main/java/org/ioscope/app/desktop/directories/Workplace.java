package org.ioscope.app.desktop.directories;

import java.util.concurrent.Executor;

/// Where the page works off the JavaFX thread: one task after the other. Whatever reads a tree runs here, so that
/// a
/// tree can be closed behind the last reader.
interface Workplace extends Executor {

    /// Runs a task some time from now, as the others.
    void later(long millis, Runnable work);

    /// Runs a task beside the others, as it may wait for long.
    void aside(Runnable work);
}
