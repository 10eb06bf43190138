package org.ioscope.core.uring;

/// How data are moved between pipes (`SPLICE_F_*`, splice(2)). Immutable.
public final class SpliceFlags {

    /// Copies or moves as the kernel likes, and waits.
    public static final SpliceFlags NONE = new SpliceFlags(0);

    /// Asks that pages be moved instead of copied; a hint.
    public static final SpliceFlags MOVE = new SpliceFlags(1);

    /// Does not wait for the pipe: -EAGAIN.
    public static final SpliceFlags DO_NOT_WAIT = new SpliceFlags(2);

    /// More will follow; a hint for sockets.
    public static final SpliceFlags MORE_FOLLOWS = new SpliceFlags(4);

    private final int bits;

    private SpliceFlags(int bits) {
        this.bits = bits;
    }

    /// Both.
    public SpliceFlags and(SpliceFlags other) {
        return new SpliceFlags(bits | other.bits);
    }

    int bits() {
        return bits;
    }
}
