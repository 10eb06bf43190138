package org.ioscope.core.uring;

import org.jspecify.annotations.Nullable;

/// An operation on its way to a ring of a [RingDriver], and back.
abstract class DriverRequest {

    /// The one that came after it. Written by whoever puts that one in, read by the ring's thread. Once it was
    /// taken out of the queue, its own: [WakeUps] has it for those to wake.
    volatile @Nullable DriverRequest next;

    /// The next operation begins only when this one succeeded, and goes along with it.
    boolean linked;

    /// Of the first one of a chain: how many there are. They are put in together, as a chain ends with a
    /// submission.
    int chain = 1;

    /// Puts the operation in. On the ring's thread.
    abstract Submission put(SubmissionQueue queue);

    /// A result. On the ring's thread.
    abstract void completed(int result, int flags, @Nullable Exception failure);
}
