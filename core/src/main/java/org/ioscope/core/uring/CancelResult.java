package org.ioscope.core.uring;

/// What cancelling came to.
public enum CancelResult {
    /// Something was cancelled, and is over: its completion, most often with -ECANCELED, is there or comes with
    /// the next look.
    CANCELLED,
    /// Nothing in flight fits.
    NOT_FOUND,
    /// Something fits and was told to end, but had not ended within the time given: a worker is in the middle
    /// of a read, say.
    TIMED_OUT
}
