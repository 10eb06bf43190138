package org.ioscope.core.uring;

import java.util.EnumSet;
import java.util.Set;

/// The operations of io_uring_register(2), as of Linux 6.18 (linux/io_uring.h). The order is that of their
/// numbers.
///
/// They are named here for [Restrictions] and [IoUringCapabilities]; what carries them out is at [Ring].
public enum RegisterOperation {
    BUFFERS(0, "5.1"),
    UNREGISTER_BUFFERS(1, "5.1"),
    FILES(2, "5.1"),
    UNREGISTER_FILES(3, "5.1"),
    EVENTFD(4, "5.2"),
    UNREGISTER_EVENTFD(5, "5.2"),
    FILES_UPDATE(6, "5.5"),
    EVENTFD_ASYNC(7, "5.6"),
    PROBE(8, "5.6"),
    PERSONALITY(9, "5.6"),
    UNREGISTER_PERSONALITY(10, "5.6"),
    RESTRICTIONS(11, "5.10"),
    ENABLE_RINGS(12, "5.10"),
    FILES2(13, "5.13"),
    FILES_UPDATE2(14, "5.13"),
    BUFFERS2(15, "5.13"),
    BUFFERS_UPDATE(16, "5.13"),
    IOWQ_AFF(17, "5.14"),
    UNREGISTER_IOWQ_AFF(18, "5.14"),
    IOWQ_MAX_WORKERS(19, "5.15"),
    RING_FDS(20, "5.18"),
    UNREGISTER_RING_FDS(21, "5.18"),
    PBUF_RING(22, "5.19"),
    UNREGISTER_PBUF_RING(23, "5.19"),
    SYNC_CANCEL(24, "6.0"),
    FILE_ALLOC_RANGE(25, "6.0"),
    PBUF_STATUS(26, "6.8"),
    NAPI(27, "6.9"),
    UNREGISTER_NAPI(28, "6.9"),
    CLOCK(29, "6.12"),
    CLONE_BUFFERS(30, "6.12"),
    SEND_MSG_RING(31, "6.13"),
    ZCRX_IFQ(32, "6.15"),
    RESIZE_RINGS(33, "6.13"),
    MEM_REGION(34, "6.13"),
    QUERY(35, "6.18");

    private final int number;
    private final String since;

    RegisterOperation(int number, String since) {
        this.number = number;
        this.since = since;
    }

    /// The number in C.
    public int number() {
        return number;
    }

    /// The first Linux that has it: `5.6`.
    public String since() {
        return since;
    }

    /// The first so many.
    static Set<RegisterOperation> first(int count) {
        EnumSet<RegisterOperation> set = EnumSet.noneOf(RegisterOperation.class);
        for (RegisterOperation operation : values()) {
            if (operation.number < count) {
                set.add(operation);
            }
        }
        return set;
    }
}
