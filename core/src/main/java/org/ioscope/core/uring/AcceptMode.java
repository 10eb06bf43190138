package org.ioscope.core.uring;

/// What happens where no connection waits to be accepted.
public enum AcceptMode {
    /// Waits for one after a first try.
    TRY_FIRST(0),
    /// Ends with -EAGAIN (`IORING_ACCEPT_DONTWAIT`, Linux 6.10).
    DO_NOT_WAIT(1 << 1),
    /// Waits before the first try (`IORING_ACCEPT_POLL_FIRST`, Linux 6.10).
    POLL_FIRST(1 << 2);

    private final int bits;

    AcceptMode(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
