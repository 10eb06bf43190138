package org.ioscope.core.uring;

/// Takes completions, one call each.
@FunctionalInterface
public interface CompletionHandler {

    /// An operation ended, or a multishot operation has a further result.
    ///
    /// @param tag what the operation was tagged with, 0 if it was not
    /// @param result what the system call of the same name returns, or the negative error number
    /// @param flags see [CompletionFlags]
    void completed(long tag, int result, int flags);
}
