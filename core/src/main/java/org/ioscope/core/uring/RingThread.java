package org.ioscope.core.uring;

import org.jspecify.annotations.Nullable;

/// Which thread may use one of a ring's queues. A thread is itself only, whatever a subclass says.
@SuppressWarnings("ReferenceEquality")
final class RingThread {

    private final String what;
    /// The kernel insists on the thread: it can not be handed over.
    private boolean fixed;

    private boolean closed;
    /// Written under the lock. [#check()] reads it without: a thread can find itself here only if it was the
    /// last to write it or to claim it, and any other value leads to the lock. A volatile read would cost each
    /// operation some nanoseconds, as nothing read before it could be used after it.
    private @Nullable Thread owner;

    RingThread(String what) {
        this.what = what;
    }

    /// From now on, and for ever, the current thread.
    synchronized void fix() {
        requirePlatformThread();
        fixed = true;
        owner = Thread.currentThread();
    }

    /// @throws java.lang.WrongThreadException if another thread has it
    /// @throws IllegalStateException if the ring is closed
    void check() {
        if (Thread.currentThread() != owner) {
            claim();
        }
    }

    private synchronized void claim() {
        if (closed) {
            throw new IllegalStateException("the ring is closed");
        }
        Thread current = owner;
        if (current != null && (fixed || current.isAlive())) {
            throw new WrongThreadException("the " + what + " belongs to thread " + current.getName() + ", not to "
                    + Thread.currentThread().getName());
        }
        if (fixed) {
            throw new IllegalStateException("the ring is not enabled");
        }
        requirePlatformThread();
        owner = Thread.currentThread();
    }

    /// The next thread to come may have it.
    ///
    /// @throws IllegalStateException if the kernel insists on this one
    synchronized void handOver() {
        check();
        if (fixed) {
            throw new IllegalStateException("a ring with SINGLE_ISSUER stays with its thread");
        }
        owner = null;
    }

    /// Until [#fix()], no thread may have it.
    synchronized void forbid() {
        fixed = true;
    }

    /// Whether the current thread may end it: nobody has it, or this thread, or one that is no more.
    synchronized boolean mayClose() {
        Thread current = owner;
        return current == null || current == Thread.currentThread() || !current.isAlive();
    }

    /// The current thread has it, because it [may close][#mayClose()] it.
    synchronized void takeOver() {
        owner = Thread.currentThread();
    }

    synchronized boolean isMine() {
        return owner == Thread.currentThread();
    }

    synchronized void close() {
        closed = true;
        owner = null;
    }

    private static void requirePlatformThread() {
        if (Thread.currentThread().isVirtual()) {
            throw new WrongThreadException(
                    "a virtual thread can not have a queue of a ring: the kernel knows only platform threads; use RingDriver");
        }
    }
}
