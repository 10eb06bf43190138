package org.ioscope.core.doctor;

/// What an attempt to use something came to.
public enum State {
    /// It was tried and works.
    AVAILABLE,
    /// It works for a part.
    PARTIAL,
    /// It was tried and does not work.
    UNAVAILABLE,
    /// No attempt can tell.
    UNKNOWN
}
