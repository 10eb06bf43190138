package org.ioscope.app.desktop.directories;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The threads of the page: one for trees, and one for each task that may wait. They end with the program.
final class WorkplaceThread implements Workplace {

    private static final System.Logger LOGGER = System.getLogger(WorkplaceThread.class.getName());

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("ioscope-directories").daemon().factory());

    @Override
    public void execute(Runnable work) {
        thread.execute(() -> guarded(work));
    }

    @Override
    public void later(long millis, Runnable work) {
        var _ = thread.schedule(() -> guarded(work), millis, TimeUnit.MILLISECONDS);
    }

    /// A scheduled task keeps what it throws to itself.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.log(System.Logger.Level.ERROR, "the page Directories failed in the background", e);
        }
    }

    @Override
    public void aside(Runnable work) {
        Thread.ofPlatform().name("ioscope-directories-aside").daemon().start(work);
    }
}
