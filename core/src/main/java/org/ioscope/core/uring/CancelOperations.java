package org.ioscope.core.uring;

/// Cancelling operations that are in flight (`IORING_OP_ASYNC_CANCEL`, Linux 5.5).
///
/// An operation that waits ends with -ECANCELED; one that runs in a worker is interrupted, and ends with -EINTR
/// if that helps; one that the device has goes on. Each completes in any case, and until then has its memory.
/// The result here: [CancelScope], -ENOENT if there is none (or 0 with [CancelScope#ALL]), -EALREADY if it runs
/// and may or may not end.
public final class CancelOperations {

    private static final int ASYNC_CANCEL = 14;

    private static final int FILE = 1 << 1;
    private static final int ANY = 1 << 2;
    private static final int FIXED_FILE = 1 << 3;
    private static final int OPERATION = 1 << 5;

    private final SubmissionQueue queue;

    CancelOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Cancels the operation of that key.
    ///
    /// @param key [Submission#key()]; operations that hold no memory and have the same tag have the same key
    public Submission cancel(long key) {
        return cancel(key, CancelScope.ONE);
    }

    /// Cancels operations of that key.
    public Submission cancel(long key, CancelScope scope) {
        return queue.entry(ASYNC_CANCEL, -1, 0, key, 0, scope.bits());
    }

    /// Cancels operations on a file (Linux 5.19), whichever descriptor of it they were given.
    public Submission cancelFile(int fd, CancelScope scope) {
        return queue.entry(ASYNC_CANCEL, fd, 0, 0, 0, FILE | scope.bits());
    }

    /// Cancels operations on a file of the ring's registered files (Linux 6.0).
    public Submission cancelFileSlot(int slot, CancelScope scope) {
        return queue.entry(ASYNC_CANCEL, slot, 0, 0, 0, FILE | FIXED_FILE | scope.bits());
    }

    /// Cancels operations of the same kind as one (Linux 6.6).
    ///
    /// @param kind the number of its `IORING_OP_*`, 0 to 255: [Submission#kind()]
    public Submission cancelKind(int kind, CancelScope scope) {
        return queue.entry(ASYNC_CANCEL, -1, 0, 0, kind, OPERATION | scope.bits());
    }

    /// Cancels operations of a kind (Linux 6.6).
    public Submission cancelKind(Opcode kind, CancelScope scope) {
        return cancelKind(kind.number(), scope);
    }

    /// Cancels operations of a kind on a file (Linux 6.6).
    public Submission cancelKind(Opcode kind, int fd, CancelScope scope) {
        return cancelKind(kind.number(), fd, scope);
    }

    /// Cancels operations of the same kind on a file (Linux 6.6).
    public Submission cancelKind(int kind, int fd, CancelScope scope) {
        return queue.entry(ASYNC_CANCEL, fd, 0, 0, kind, OPERATION | FILE | scope.bits());
    }

    /// Cancels any operation (Linux 5.19).
    public Submission cancelAny() {
        return queue.entry(ASYNC_CANCEL, -1, 0, 0, 0, ANY);
    }

    /// Cancels all operations of the ring (Linux 5.19). The result is how many.
    public Submission cancelAll() {
        return queue.entry(ASYNC_CANCEL, -1, 0, 0, 0, ANY | CancelScope.ALL.bits());
    }
}
