package org.ioscope.core.uring;

/// Operations on operations, and on time: nothing, timeouts, polling, cancelling.
public final class ControlOperations {

    private static final int NOP = 0;

    private final SubmissionQueue queue;

    ControlOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Nothing: completes with 0 (`IORING_OP_NOP`, Linux 5.1).
    public Submission nop() {
        return queue.entry(NOP, -1, 0, 0, 0, 0);
    }
}
