package org.ioscope.core.uring;

/// Waiting for processes that this one started.
public final class ProcessOperations {

    private static final int WAITID = 50;

    private static final int ANY = 0;
    private static final int PROCESS = 1;
    private static final int GROUP = 2;
    private static final int PID_DESCRIPTOR = 3;

    private final SubmissionQueue queue;

    ProcessOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Waits for a child (waitid(2); `IORING_OP_WAITID`, Linux 6.7). The result is 0; -ECHILD if it is no
    /// child, or if somebody else has waited for it: java.lang.Process does so for those that it started.
    ///
    /// @param status of no other operation in flight
    public Submission waitid(int pid, ChildStatus status, WaitFlags flags) {
        return waitid(PROCESS, pid, status, flags);
    }

    /// Waits for a child by its descriptor (pidfd_open(2)).
    public Submission waitidByDescriptor(int pidDescriptor, ChildStatus status, WaitFlags flags) {
        return waitid(PID_DESCRIPTOR, pidDescriptor, status, flags);
    }

    /// Waits for any child of a process group.
    public Submission waitidOfGroup(int group, ChildStatus status, WaitFlags flags) {
        return waitid(GROUP, group, status, flags);
    }

    /// Waits for any child. Takes children away from java.lang.Process unless [WaitFlags#KEEP] is among the
    /// flags.
    public Submission waitidOfAny(ChildStatus status, WaitFlags flags) {
        return waitid(ANY, 0, status, flags);
    }

    private Submission waitid(int kind, int id, ChildStatus status, WaitFlags flags) {
        Submission submission = queue.entry(WAITID, id, status.address(), 0, kind, 0, status, null)
                .fileIndex(flags.bits());
        status.prepare();
        return submission;
    }
}
