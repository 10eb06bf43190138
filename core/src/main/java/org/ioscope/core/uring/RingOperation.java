package org.ioscope.core.uring;

/// One operation for a [RingDriver], such as `queue -> queue.control().nop()`. The driver's thread calls it
/// once.
@FunctionalInterface
public interface RingOperation {

    /// Puts exactly one operation in. Its tag is the driver's; [Submission#silent()] and links have no effect.
    Submission put(SubmissionQueue queue);
}
