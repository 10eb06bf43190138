package org.ioscope.core.uring;

import java.util.EnumSet;
import java.util.Set;

/// The operations of io_uring_register(2), as of Linux 6.18 (linux/io_uring.h). The order is that of their
/// numbers.
///
/// They are named here for [Restrictions] and [IoUringCapabilities]; what carries them out is at [Ring].
public enum RegisterOperation {
    BUFFERS("5.1"),
    UNREGISTER_BUFFERS("5.1"),
    FILES("5.1"),
    UNREGISTER_FILES("5.1"),
    EVENTFD("5.2"),
    UNREGISTER_EVENTFD("5.2"),
    FILES_UPDATE("5.5"),
    EVENTFD_ASYNC("5.6"),
    PROBE("5.6"),
    PERSONALITY("5.6"),
    UNREGISTER_PERSONALITY("5.6"),
    RESTRICTIONS("5.10"),
    ENABLE_RINGS("5.10"),
    FILES2("5.13"),
    FILES_UPDATE2("5.13"),
    BUFFERS2("5.13"),
    BUFFERS_UPDATE("5.13"),
    IOWQ_AFF("5.14"),
    UNREGISTER_IOWQ_AFF("5.14"),
    IOWQ_MAX_WORKERS("5.15"),
    RING_FDS("5.18"),
    UNREGISTER_RING_FDS("5.18"),
    PBUF_RING("5.19"),
    UNREGISTER_PBUF_RING("5.19"),
    SYNC_CANCEL("6.0"),
    FILE_ALLOC_RANGE("6.0"),
    PBUF_STATUS("6.8"),
    NAPI("6.9"),
    UNREGISTER_NAPI("6.9"),
    CLOCK("6.12"),
    CLONE_BUFFERS("6.12"),
    SEND_MSG_RING("6.13"),
    ZCRX_IFQ("6.15"),
    RESIZE_RINGS("6.13"),
    MEM_REGION("6.13"),
    QUERY("6.18");

    private final String since;

    RegisterOperation(String since) {
        this.since = since;
    }

    /// The number in C.
    public int number() {
        return ordinal();
    }

    /// The first Linux that has it: `5.6`.
    public String since() {
        return since;
    }

    /// The first so many.
    static Set<RegisterOperation> first(int count) {
        EnumSet<RegisterOperation> set = EnumSet.noneOf(RegisterOperation.class);
        for (RegisterOperation operation : values()) {
            if (operation.ordinal() < count) {
                set.add(operation);
            }
        }
        return set;
    }
}
