package org.ioscope.core.uring;

import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.ErrnoException;
import org.jspecify.annotations.Nullable;

/// An operation whose thread waits: one object, nothing else is allocated.
final class WaitingRequest extends DriverRequest {

    private static final byte PENDING = 0;
    private static final byte DONE = 1;
    /// Done, and the thread wakes those behind it: its `next`, that one's, and so on.
    private static final byte LEADING = 2;

    private final @Nullable RingOperation operation;
    private final int fd;
    private final @Nullable RingMemory memory;
    private final long from;
    private final long position;
    private final Thread thread = Thread.currentThread();
    private final boolean writes;
    /// How many bytes; the result once there is one. Fields shared and small keep this at 64 bytes.
    private int lengthOrResult;
    private @Nullable Exception failure;
    private volatile byte state = PENDING;

    WaitingRequest(RingOperation operation) {
        this.operation = operation;
        fd = -1;
        memory = null;
        from = 0;
        writes = false;
        position = 0;
    }

    /// A read or a write; without memory, an fsync.
    WaitingRequest(boolean writes, int fd, @Nullable RingMemory memory, long from, int length, long position) {
        this.operation = null;
        this.writes = writes;
        this.fd = fd;
        this.memory = memory;
        this.from = from;
        lengthOrResult = length;
        this.position = position;
    }

    @Override
    Submission put(SubmissionQueue queue) {
        if (operation != null) {
            return operation.put(queue);
        }
        if (memory == null) {
            return queue.files().fsync(fd);
        }
        return writes
                ? queue.files().write(fd, position, memory, from, lengthOrResult)
                : queue.files().read(fd, position, memory, from, lengthOrResult);
    }

    @Override
    void completed(int outcome, int flags, @Nullable Exception cause) {
        if (isDone()) {
            return;
        }
        failure = cause;
        outcome(outcome);
        finish();
        wake();
    }

    /// Whether its thread is a virtual one, which can wake others.
    boolean isVirtual() {
        return thread.isVirtual();
    }

    boolean isDone() {
        return state != PENDING;
    }

    /// The result, before [#finish()].
    void outcome(int outcome) {
        lengthOrResult = outcome;
    }

    /// Lets its thread go on, if it does not sleep.
    void finish() {
        state = DONE;
    }

    /// Lets its thread go on, which then wakes those behind it.
    void finishLeading() {
        state = LEADING;
    }

    void wake() {
        LockSupport.unpark(thread);
    }

    /// Puts it in. On the thread that made it.
    ///
    /// @return this, to be awaited
    WaitingRequest begin(DriverShard shard) {
        if (shard.isMine()) {
            throw new IllegalStateException("the driver's own thread can not wait for it");
        }
        shard.add(this);
        return this;
    }

    /// Waits for it. Not within [#begin]: each frame of a virtual thread that sleeps is copied.
    ///
    /// @param call what to name in the exception
    int await(String call) throws ErrnoException {
        boolean interrupted = false;
        while (!isDone()) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (state == LEADING) {
            wakeOthers();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        if (lengthOrResult < 0) {
            throw ErrnoException.of(-lengthOrResult, call, "descriptor " + fd);
        }
        return lengthOrResult;
    }

    private void wakeOthers() {
        DriverRequest other = next;
        while (other instanceof WaitingRequest request) {
            request.wake();
            other = request.next;
        }
    }
}
