package org.ioscope.core.uring;

import java.util.Set;

/// What can be said of any operation: the `IOSQE_*` flags of linux/io_uring.h, for [Restrictions] and
/// [IoUringCapabilities]. The methods of [Submission] set them.
public enum EntryFlag {
    /// [Submission#fixedFile()]
    FIXED_FILE(0),
    /// [Submission#drain()]
    IO_DRAIN(1),
    /// [Submission#link()]
    IO_LINK(2),
    /// [Submission#hardLink()]
    IO_HARDLINK(3),
    /// [Submission#async()]
    ASYNC(4),
    /// The kernel chooses a provided buffer.
    BUFFER_SELECT(5),
    /// [Submission#silent()]
    CQE_SKIP_SUCCESS(6);

    private final int bit;

    EntryFlag(int bit) {
        this.bit = 1 << bit;
    }

    static int bits(Set<EntryFlag> flags) {
        return flags.stream().mapToInt(flag -> flag.bit).sum();
    }
}
