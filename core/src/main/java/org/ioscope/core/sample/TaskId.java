package org.ioscope.core.sample;

/// Identity of a task (a thread, or a process in a process row) over its whole life.
///
/// The kernel reuses numbers, so a number alone names nobody: two tasks are the same only if they also started
/// at the same moment.
///
/// @param pid process (thread group) number, `tgid` in kernel terms
/// @param tid thread number; equal to `pid` for the group's leader and for process rows
/// @param startTimeMillis when the task started, in milliseconds since the epoch, fixed at first sight
public record TaskId(int pid, int tid, long startTimeMillis) {

    /// Whether this is the first thread of its process, or a process row.
    public boolean isLeader() {
        return pid == tid;
    }
}
