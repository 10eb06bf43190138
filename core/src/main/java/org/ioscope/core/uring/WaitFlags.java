package org.ioscope.core.uring;

/// What of a child is waited for (waitid(2)). Immutable.
public final class WaitFlags {

    /// That it ended.
    public static final WaitFlags EXITED = new WaitFlags(4);

    /// That a signal stopped it.
    public static final WaitFlags STOPPED = new WaitFlags(2);

    /// That it went on.
    public static final WaitFlags CONTINUED = new WaitFlags(8);

    /// Does not wait: the result is 0 and [ChildStatus#pid()] 0.
    public static final WaitFlags DO_NOT_WAIT = new WaitFlags(1);

    /// Leaves the child so that it can be waited for again. Needed for children of java.lang.Process, which
    /// waits itself.
    public static final WaitFlags KEEP = new WaitFlags(0x0100_0000);

    private final int bits;

    private WaitFlags(int bits) {
        this.bits = bits;
    }

    /// Both.
    public WaitFlags and(WaitFlags other) {
        return new WaitFlags(bits | other.bits);
    }

    int bits() {
        return bits;
    }
}
