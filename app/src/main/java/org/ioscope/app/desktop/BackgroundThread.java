package org.ioscope.app.desktop;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The thread that works out what pages show, and writes files, so that the JavaFX thread does not.
///
/// Life cycle: made; [#close()] lets running work end and drops what is asked for later.
final class BackgroundThread implements Executor, AutoCloseable {

    private static final long CLOSE_SECONDS = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ioscope-background").daemon().factory());

    @Override
    public void execute(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            if (!thread.isShutdown()) {
                throw e;
            }
            // The window is closing; nobody will see the result.
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
