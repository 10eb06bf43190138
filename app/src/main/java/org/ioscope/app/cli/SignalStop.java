package org.ioscope.app.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets a run of refreshes end in good order when the process is told to end (Ctrl-C, SIGTERM).
///
/// Life cycle: made when the run begins, closed when it has ended. Between the two, a signal ends [#pause(long)] and
/// then waits a moment for [#close()], so that no report is torn and the source is closed; after that the JVM exits
/// with the signal's own code, 130 or 143.
final class SignalStop implements RefreshClock {

    private static final long PATIENCE_SECONDS = 2;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "signal");

    SignalStop() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public boolean pause(long nanos) {
        try {
            return !asked.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean isStopping() {
        return asked.getCount() == 0;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // A signal came in: the hook runs, and sees that the run has ended.
        }
    }

    private void stop() {
        asked.countDown();
        try {
            // Whether it ended in time or not, the process ends now.
            boolean inTime = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert inTime || isStopping();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
