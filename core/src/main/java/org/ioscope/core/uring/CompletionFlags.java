package org.ioscope.core.uring;

/// What the flags of a completion say (`IORING_CQE_F_*` of linux/io_uring.h).
public final class CompletionFlags {

    static final int BUFFER = 1;
    static final int MORE = 1 << 1;
    static final int SOCKET_NOT_EMPTY = 1 << 2;
    static final int NOTIFICATION = 1 << 3;
    static final int BUFFER_MORE = 1 << 4;
    private static final int BUFFER_SHIFT = 16;

    private CompletionFlags() {}

    /// Whether the operation will complete again: a multishot one, or a zero-copy send whose memory is still in
    /// use.
    public static boolean hasMore(int flags) {
        return (flags & MORE) != 0;
    }

    /// Whether this only says that the memory of a zero-copy send is free again.
    public static boolean isNotification(int flags) {
        return (flags & NOTIFICATION) != 0;
    }

    /// Whether the kernel chose a provided buffer; which one, says [#bufferId].
    public static boolean hasBuffer(int flags) {
        return (flags & BUFFER) != 0;
    }

    /// Number of the provided buffer that was chosen, 0 to 65,535.
    public static int bufferId(int flags) {
        return flags >>> BUFFER_SHIFT;
    }

    /// Whether the same provided buffer will be filled further (Linux 6.12, incremental buffers).
    public static boolean isBufferPartlyUsed(int flags) {
        return (flags & BUFFER_MORE) != 0;
    }

    /// Whether the socket had more to read.
    public static boolean isSocketNotEmpty(int flags) {
        return (flags & SOCKET_NOT_EMPTY) != 0;
    }
}
