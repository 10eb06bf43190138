package org.ioscope.core.history;

/// What is kept in the [History]. Amounts of an interval are kept as rates or shares, states as they are.
public enum Metric {
    /// Neither idle nor waiting for I/O; of the machine or of one processor.
    CPU_BUSY(Unit.PERCENT),
    /// Programs, those with a nice value and virtual machines included.
    CPU_USER(Unit.PERCENT),
    /// The kernel, interrupts included.
    CPU_SYSTEM(Unit.PERCENT),
    /// Idle while a task waits for block I/O.
    CPU_IO_WAIT(Unit.PERCENT),
    /// The hypervisor ran somebody else.
    CPU_STEAL(Unit.PERCENT),

    MEMORY_USED(Unit.BYTES),
    MEMORY_AVAILABLE(Unit.BYTES),
    /// Cached files and blocks (`Cached` and `Buffers`).
    MEMORY_CACHED(Unit.BYTES),
    /// Written to files, but not yet to disk.
    MEMORY_DIRTY(Unit.BYTES),
    /// On the way to disk.
    MEMORY_WRITEBACK(Unit.BYTES),
    SWAP_USED(Unit.BYTES),

    DISK_READ(Unit.BYTES_PER_SECOND),
    DISK_WRITE(Unit.BYTES_PER_SECOND),
    /// Reads completed.
    DISK_READS(Unit.PER_SECOND),
    /// Writes completed.
    DISK_WRITES(Unit.PER_SECOND),
    /// Mean time of a read (`r_await`); not known where there was none.
    DISK_READ_AWAIT(Unit.MILLISECONDS),
    /// Mean time of a write (`w_await`); not known where there was none.
    DISK_WRITE_AWAIT(Unit.MILLISECONDS),
    /// Mean number of requests in the queue (`aqu-sz`).
    DISK_QUEUE(Unit.COUNT),
    /// Share of the time in which there was at least one request (`%util`); of the machine: of its busiest disk.
    DISK_BUSY(Unit.PERCENT),

    NETWORK_IN(Unit.BYTES_PER_SECOND),
    NETWORK_OUT(Unit.BYTES_PER_SECOND),
    NETWORK_PACKETS_IN(Unit.PER_SECOND),
    NETWORK_PACKETS_OUT(Unit.PER_SECOND),
    /// Packets that arrived damaged or could not be sent.
    NETWORK_ERRORS(Unit.PER_SECOND),
    /// Packets dropped on the way in or out.
    NETWORK_DROPS(Unit.PER_SECOND),

    /// At least one task wanted a processor and got none.
    CPU_PRESSURE_SOME(Unit.PERCENT),
    /// All tasks wanted a processor and got none; only of control groups more than 0.
    CPU_PRESSURE_FULL(Unit.PERCENT),
    MEMORY_PRESSURE_SOME(Unit.PERCENT),
    MEMORY_PRESSURE_FULL(Unit.PERCENT),
    IO_PRESSURE_SOME(Unit.PERCENT),
    IO_PRESSURE_FULL(Unit.PERCENT),

    /// Read by all visible tasks together.
    TASK_READ(Unit.BYTES_PER_SECOND),
    /// Written by all visible tasks together.
    TASK_WRITE(Unit.BYTES_PER_SECOND);

    private final Unit unit;

    Metric(Unit unit) {
        this.unit = unit;
    }

    public Unit unit() {
        return unit;
    }
}
