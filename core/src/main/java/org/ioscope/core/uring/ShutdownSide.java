package org.ioscope.core.uring;

/// Which side of a connection is shut down (`SHUT_*`, shutdown(2)).
public enum ShutdownSide {
    READ(0),
    WRITE(1),
    BOTH(2);

    private final int number;

    ShutdownSide(int number) {
        this.number = number;
    }

    /// The number in C.
    int number() {
        return number;
    }
}
