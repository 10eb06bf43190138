package org.ioscope.core.uring;

/// What happens on a descriptor (`POLL*` of poll(2), `EPOLL*` of epoll(7)). Immutable.
public final class PollEvents {

    /// There are data to read.
    public static final PollEvents IN = new PollEvents(1);

    /// There are urgent data, or the state changed.
    public static final PollEvents PRIORITY = new PollEvents(2);

    /// Writing would not wait.
    public static final PollEvents OUT = new PollEvents(4);

    /// It failed. Told even if not asked for.
    public static final PollEvents ERROR = new PollEvents(8);

    /// The other side is gone. Told even if not asked for.
    public static final PollEvents HANG_UP = new PollEvents(0x10);

    /// The other side has ended sending.
    public static final PollEvents READ_HANG_UP = new PollEvents(0x2000);

    /// Wakes only one of those that wait for the same thing (`EPOLLEXCLUSIVE`).
    public static final PollEvents EXCLUSIVE = new PollEvents(1 << 28);

    /// Tells of changes only (`EPOLLET`).
    public static final PollEvents EDGE = new PollEvents(1 << 31);

    private final int bits;

    private PollEvents(int bits) {
        this.bits = bits;
    }

    /// Both.
    public PollEvents and(PollEvents other) {
        return new PollEvents(bits | other.bits);
    }

    /// Whether a completion's result says that one of these happened.
    ///
    /// @param result of a poll; a negative one says nothing
    public boolean isIn(int result) {
        return result >= 0 && (result & bits) != 0;
    }

    int bits() {
        return bits;
    }
}
