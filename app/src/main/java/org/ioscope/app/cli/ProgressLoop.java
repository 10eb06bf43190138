package org.ioscope.app.cli;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for long work, shows how far it is, and tells it to end when the user does.
///
/// @param clock tells when to end
/// @param cancel makes the work end soon, with what it has until then
/// @param show shows how far it is
record ProgressLoop(RefreshClock clock, Runnable cancel, Runnable show) {

    private static final long PAUSE_MILLIS = 50;

    /// @param work runs on another thread
    /// @param name of the work, for a message
    /// @throws IOException if the work fails
    <T> T await(Future<T> work, String name) throws IOException {
        try {
            while (true) {
                try {
                    return work.get(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException _) {
                    if (clock.isStopping()) {
                        cancel.run();
                    }
                    show.run();
                }
            }
        } catch (InterruptedException e) {
            cancel.run();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(name + " failed: " + e.getCause(), e);
        }
    }
}
