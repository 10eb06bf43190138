package org.ioscope.app.cli;

/// The time as a run of refreshes sees it.
interface RefreshClock {

    /// As [System#nanoTime()].
    long nanoTime();

    /// Waits.
    ///
    /// @param nanos how long
    /// @return false if the run is to end instead
    boolean pause(long nanos);
}
