package org.ioscope.app.desktop.processes;

import java.util.concurrent.Executor;

/// A platform thread for each piece of work: what it does calls the kernel and may wait for a file system that
/// does
/// not answer, and nobody else should wait with it.
final class TaskThread implements Executor {

    @Override
    public void execute(Runnable work) {
        Thread.ofPlatform().name("ioscope-task").daemon().start(work);
    }
}
