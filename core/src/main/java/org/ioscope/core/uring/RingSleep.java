package org.ioscope.core.uring;

import java.util.concurrent.locks.ReentrantLock;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.EventCounter;

/// The sleep of a ring's thread in the kernel, and how others end it: by an [EventCounter] that the ring reads,
/// so that the thread's wait for a completion ends.
///
/// Life cycle: [#open()], then [#arm] on the ring's thread, and again whenever a completion with [#TAG] came;
/// [#close()] once the thread has ended. Others may [wake][#wake()] also after that.
final class RingSleep implements AutoCloseable {

    /// Of the operation that completes when the thread is woken.
    static final long TAG = Submission.LARGEST_TAG;

    private final EventCounter counter;
    private final RingMemory memory = RingMemory.allocate(Long.BYTES);
    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;
    private volatile boolean sleeping;

    private RingSleep(EventCounter counter) {
        this.counter = counter;
    }

    /// @throws ErrnoException if there can be no counter
    static RingSleep open() throws ErrnoException {
        return new RingSleep(EventCounter.openWaiting());
    }

    /// Puts in the operation that completes when somebody [wakes][#wake()] the thread.
    void arm(SubmissionQueue queue) {
        queue.files().read(counter.descriptor(), 0, memory).tag(TAG);
    }

    /// The thread is about to sleep. It has to look for work once more after this.
    void begin() {
        sleeping = true;
    }

    /// The thread sleeps no more.
    void end() {
        sleeping = false;
    }

    /// Wakes the thread if it sleeps. Any thread, after it brought work.
    void wakeIfAsleep() {
        // Volatile: the work is there before it is seen whether the thread sleeps, and the thread says that it
        // sleeps before it looks for work a last time.
        if (sleeping) {
            wake();
        }
    }

    /// Wakes the thread, also from its next sleep if it does not sleep now. Any thread.
    void wake() {
        sleeping = false;
        lock.lock();
        try {
            // Never after its close: the number of the descriptor may be somebody else's then.
            if (!closed) {
                counter.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Any thread; more than once does nothing.
    @Override
    public void close() {
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                counter.close();
                if (memory.uses() == 0) {
                    memory.close();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
