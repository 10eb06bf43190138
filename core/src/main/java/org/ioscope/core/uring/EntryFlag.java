package org.ioscope.core.uring;

import java.util.Set;

/// What can be said of any operation: the `IOSQE_*` flags of linux/io_uring.h, for [Restrictions] and
/// [IoUringCapabilities]. The methods of [Submission] set them.
public enum EntryFlag {
    /// [Submission#fixedFile()]
    FIXED_FILE,
    /// [Submission#drain()]
    IO_DRAIN,
    /// [Submission#link()]
    IO_LINK,
    /// [Submission#hardLink()]
    IO_HARDLINK,
    /// [Submission#async()]
    ASYNC,
    /// The kernel chooses a provided buffer.
    BUFFER_SELECT,
    /// [Submission#silent()]
    CQE_SKIP_SUCCESS;

    private int bit() {
        return 1 << ordinal();
    }

    static int bits(Set<EntryFlag> flags) {
        return flags.stream().mapToInt(EntryFlag::bit).sum();
    }
}
