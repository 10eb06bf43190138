package org.ioscope.core.uring;

import java.util.EnumSet;
import java.util.Set;

/// What the kernel's io_uring can do, as it says itself when a ring is made: `IORING_FEAT_*` of
/// linux/io_uring.h. The order is that of the bits.
public enum RingFeature {
    /// Both queues lie in one piece of memory (Linux 5.4).
    SINGLE_MMAP(0),
    /// A completion that finds no place is kept aside, not lost (Linux 5.5).
    NODROP(1),
    /// What an entry points to may be changed once it was submitted, unless it is read or written later (Linux
    /// 5.5).
    SUBMIT_STABLE(2),
    /// Offset -1 is the file's own position (Linux 5.6).
    RW_CUR_POS(3),
    /// An operation has the rights of who submitted it (Linux 5.6).
    CUR_PERSONALITY(4),
    /// Waiting for a socket or a pipe takes no thread (Linux 5.7).
    FAST_POLL(5),
    /// Poll takes 32 bits of events (Linux 5.9).
    POLL_32BITS(6),
    /// A ring with a polling thread takes any descriptor (Linux 5.11).
    SQPOLL_NONFIXED(7),
    /// Waiting takes a time limit (Linux 5.11).
    EXT_ARG(8),
    /// Workers are threads of the process itself (Linux 5.12).
    NATIVE_WORKERS(9),
    /// Registered files and buffers take tags (Linux 5.13).
    RSRC_TAGS(10),
    /// An operation may stay silent when it succeeds (Linux 5.17).
    CQE_SKIP(11),
    /// A linked operation gets its file only when it begins (Linux 5.17).
    LINKED_FILE(12),
    /// Registering takes a registered ring (Linux 6.3).
    REG_REG_RING(13),
    /// Send and receive take several provided buffers at once (Linux 6.10).
    RECVSEND_BUNDLE(14),
    /// Waiting takes a least time (Linux 6.12).
    MIN_TIMEOUT(15),
    /// Reads and writes take attributes (Linux 6.14).
    RW_ATTR(16),
    /// Waiting need not count as waiting for a disk (Linux 6.15).
    NO_IOWAIT(17);

    private final int bit;

    RingFeature(int bit) {
        this.bit = 1 << bit;
    }

    static Set<RingFeature> of(int bits) {
        EnumSet<RingFeature> features = EnumSet.noneOf(RingFeature.class);
        for (RingFeature feature : values()) {
            if ((bits & feature.bit) != 0) {
                features.add(feature);
            }
        }
        return features;
    }
}
