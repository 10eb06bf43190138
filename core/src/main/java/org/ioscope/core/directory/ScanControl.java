package org.ioscope.core.directory;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets others stop and hold the threads of a scan.
final class ScanControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition resumed = lock.newCondition();
    private volatile boolean cancelled;
    private volatile boolean paused;

    boolean isCancelled() {
        return cancelled;
    }

    boolean isPaused() {
        return paused;
    }

    void cancel() {
        cancelled = true;
        resume();
    }

    void pause() {
        paused = true;
    }

    void resume() {
        lock.lock();
        try {
            paused = false;
            resumed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns at once, or when a pause has ended.
    void awaitResumed() {
        if (!paused) {
            return;
        }
        lock.lock();
        try {
            while (paused && !cancelled) {
                resumed.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }
}
