package org.ioscope.core.uring;

/// How a ring works, chosen when it is made: the `IORING_SETUP_*` flags of linux/io_uring.h that change
/// behaviour.
///
/// Sizes (`CQSIZE`, `CLAMP`), attaching (`ATTACH_WQ`) and the processor of a polling thread (`SQ_AFF`) are set
/// by the options they belong to.
public enum SetupFlag {
    /// Completions are polled for instead of interrupting (Linux 5.1). Only reads and writes with O_DIRECT on a
    /// device that has polling queues; elsewhere they complete with -EOPNOTSUPP.
    IOPOLL(0),
    /// A thread of the kernel takes submissions, so that none needs a system call (Linux 5.1). It occupies a
    /// processor.
    SQPOLL(1),
    /// The ring takes nothing until [Ring#enable()] (Linux 5.10), so that restrictions can be set first, and so
    /// that another thread can become the one of [#SINGLE_ISSUER].
    R_DISABLED(6),
    /// A submission that is refused does not stop those behind it (Linux 5.18).
    SUBMIT_ALL(7),
    /// A completion does not interrupt its thread, it waits for the next system call (Linux 5.19).
    COOP_TASKRUN(8),
    /// The ring shows that completions wait for a system call (Linux 5.19); with [#COOP_TASKRUN] or
    /// [#DEFER_TASKRUN].
    TASKRUN_FLAG(9),
    /// One thread submits: the one that made the ring, or that enabled it (Linux 6.0). The kernel answers
    /// others with -EEXIST, this package before that with [WrongThreadException].
    SINGLE_ISSUER(12),
    /// Completions are made only when their thread asks for them (Linux 6.1); with [#SINGLE_ISSUER].
    DEFER_TASKRUN(13),
    /// Submissions are taken in the order in which they lie in the queue (Linux 6.6); saves a table.
    NO_SQARRAY(16),
    /// With [#IOPOLL]: sleeps for half of the usual time first (Linux 6.13).
    HYBRID_IOPOLL(17);

    private final int bit;

    SetupFlag(int bit) {
        this.bit = 1 << bit;
    }

    int bit() {
        return bit;
    }
}
