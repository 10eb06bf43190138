package org.ioscope.core.uring;

/// What a new descriptor of a socket or a pipe is like. Immutable.
public final class DescriptorFlags {

    /// A descriptor that waits and that a started program inherits.
    public static final DescriptorFlags NONE = new DescriptorFlags(0);

    /// A started program does not inherit it (`O_CLOEXEC`). What nearly everybody wants; a direct descriptor is
    /// never inherited and refuses this with -EINVAL.
    public static final DescriptorFlags CLOSE_ON_EXEC = new DescriptorFlags(0x80000);

    /// Calls on it do not wait (`O_NONBLOCK`). Operations of a ring neither: they end with -EAGAIN.
    public static final DescriptorFlags NON_BLOCKING = new DescriptorFlags(0x800);

    private final int bits;

    private DescriptorFlags(int bits) {
        this.bits = bits;
    }

    /// Both.
    public DescriptorFlags and(DescriptorFlags other) {
        return new DescriptorFlags(bits | other.bits);
    }

    int bits() {
        return bits;
    }
}
