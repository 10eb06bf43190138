package org.ioscope.core.local;

/// What a [LocalSource] tells of each task only if it is asked for, because it costs reading or memory.
public enum Detail {
    /// Logical I/O and calls: `/proc/PID/task/TID/io` of each thread that ran.
    LOGICAL_IO,
    /// Time on a processor.
    PROCESSOR,
    /// Every kind of wait with its longest; otherwise only block I/O and swap.
    WAITS,
    /// Resident memory: `/proc/PID/statm` of each process that ran.
    MEMORY,
    /// Control group: `/proc/PID/cgroup` once a process and program, and rarely again.
    CGROUP
}
