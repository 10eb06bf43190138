package org.ioscope.app.cli;

/// The time as a run of refreshes sees it, and whether the run is to end. Closed when the run has ended.
interface RefreshClock extends AutoCloseable {

    /// As [System#nanoTime()].
    long nanoTime();

    /// Waits.
    ///
    /// @param nanos how long
    /// @return false if the run is to end instead
    boolean pause(long nanos);

    /// Whether the run is to end.
    boolean isStopping();

    @Override
    void close();
}
