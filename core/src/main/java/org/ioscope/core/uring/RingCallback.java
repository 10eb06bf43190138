package org.ioscope.core.uring;

import org.jspecify.annotations.Nullable;

/// Hears of an operation given to a [RingDriver]. Called on the driver's thread: it must be quick and must not
/// wait for the driver.
@FunctionalInterface
public interface RingCallback {

    /// The operation ended, or a multishot operation has a further result.
    ///
    /// @param result what the system call of the same name returns, or the negative error number
    /// @param flags see [CompletionFlags]
    /// @param failure why the operation never reached the kernel, or why its result is not known; null usually
    void completed(int result, int flags, @Nullable Exception failure);
}
