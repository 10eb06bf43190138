package org.ioscope.core.uring;

import java.lang.foreign.ValueLayout;

/// The operation that [SubmissionQueue#unsafeRaw] just put in: the parts of struct io_uring_sqe that not every
/// operation has.
///
/// One object serves all operations of a queue, as [Submission]. Each method gives it again.
public final class RawOperation {

    private static final int FOURTH = 56;

    private final SubmissionQueue queue;
    private final Submission submission;

    RawOperation(SubmissionQueue queue, Submission submission) {
        this.queue = queue;
        this.submission = submission;
    }

    /// `ioprio`, 16 bits.
    public RawOperation priority(int bits) {
        submission.priorityBits(bits);
        return this;
    }

    /// `buf_index`, 16 bits: a registered buffer.
    public RawOperation bufferIndex(int index) {
        submission.buffer(index);
        return this;
    }

    /// `buf_group`, 16 bits, with `IOSQE_BUFFER_SELECT`: the kernel chooses a provided buffer of the group.
    /// That buffer is not held by anything.
    public RawOperation bufferGroup(int group) {
        submission.buffer(group).flag(Submission.BUFFER_SELECT);
        return this;
    }

    /// `file_index`, `splice_fd_in`, `optlen` and what else lies at byte 44.
    public RawOperation fileIndex(int value) {
        submission.fileIndex(value);
        return this;
    }

    /// `addr3`, `optval` and what else lies at byte 48.
    public RawOperation third(long value) {
        submission.third(value);
        return this;
    }

    /// What lies at byte 56, such as `attr_type_mask`.
    public RawOperation fourth(long value) {
        queue.entries().set(ValueLayout.JAVA_LONG, queue.lastExtended() + FOURTH, value);
        return this;
    }

    /// What can be said of any operation.
    public Submission submission() {
        return submission;
    }
}
