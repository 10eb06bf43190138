package org.ioscope.core.directory;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Directories that any thread of a scan may take. Each thread has a stack of its own and gives from it when
/// others have nothing to do; so most directories are read by who found them, while their parent is at hand.
final class WorkQueue {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final ArrayDeque<PendingDirectory> shared = new ArrayDeque<>();
    /// Directories that were found and are not read to their end.
    private final AtomicLong outstanding = new AtomicLong();
    private final AtomicInteger hungry = new AtomicInteger();
    private boolean ended;

    /// Announces directories before they are put anywhere.
    void announce(int directories) {
        outstanding.addAndGet(directories);
    }

    /// One directory was read to its end, or given up.
    void finished() {
        if (outstanding.decrementAndGet() == 0) {
            end();
        }
    }

    /// Wakes all who wait; they get nothing more.
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Whether nothing is left to do.
    boolean isDone() {
        return outstanding.get() == 0;
    }

    /// Whether some thread has nothing to do.
    boolean isHungry() {
        return hungry.get() > 0;
    }

    void offer(PendingDirectory directory) {
        lock.lock();
        try {
            shared.add(directory);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Gives away the older half of a thread's stack: those are nearer to the top, and so more work.
    void give(ArrayDeque<PendingDirectory> stack) {
        lock.lock();
        try {
            for (int half = stack.size() / 2; half > 0; half--) {
                shared.add(stack.removeLast());
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for directories and takes some of them.
    ///
    /// @param stack gets what is taken beyond the first
    /// @return null when the scan has ended
    @Nullable
    PendingDirectory take(ArrayDeque<PendingDirectory> stack) {
        lock.lock();
        try {
            hungry.incrementAndGet();
            while (shared.isEmpty() && !ended) {
                changed.awaitUninterruptibly();
            }
            hungry.decrementAndGet();
            if (ended) {
                return null;
            }
            int share = (shared.size() + 1) / 2;
            PendingDirectory first = shared.removeLast();
            for (int i = 1; i < share; i++) {
                stack.addLast(shared.removeLast());
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /// Lets go of what was not taken when a scan ends early.
    void releaseAll() {
        lock.lock();
        try {
            shared.forEach(PendingDirectory::release);
            shared.clear();
        } finally {
            lock.unlock();
        }
    }
}
