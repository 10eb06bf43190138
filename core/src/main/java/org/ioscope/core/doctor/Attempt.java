package org.ioscope.core.doctor;

import java.io.IOException;

/// Really uses something of the kernel and leaves no trace.
///
/// @param <T> what is learned from it
@FunctionalInterface
interface Attempt<T> {

    /// Tries it once.
    ///
    /// @throws IOException if it does not work; its message tells why
    T make() throws IOException;
}
