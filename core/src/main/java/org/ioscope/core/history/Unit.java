package org.ioscope.core.history;

/// What a number counts.
public enum Unit {
    /// Bytes moved in a second.
    BYTES_PER_SECOND,
    /// Bytes that lie somewhere now.
    BYTES,
    /// Events in a second.
    PER_SECOND,
    /// A share of time or of a whole, 0 to 100.
    PERCENT,
    /// Milliseconds.
    MILLISECONDS,
    /// A plain number, such as the length of a queue.
    COUNT
}
