package org.ioscope.core.sample;

/// What a task did in one interval, or since some moment: bytes and nanoseconds of that time span.
///
/// @param readBytes bytes fetched from storage
/// @param writeBytes bytes dirtied in the page cache or sent directly to storage
/// @param cancelledWriteBytes bytes of dirtied pages that were dropped before they reached storage (truncated
///     files)
/// @param logical what it asked the kernel to read and write, from wherever
/// @param cpuNanos time on a processor; of a process: of all its threads together
/// @param waits time spent waiting
/// @param residentBytes memory of its process that is in RAM, pages shared with others included: a state at the
///     end of the time span
public record TaskActivity(
        Reading readBytes,
        Reading writeBytes,
        Reading cancelledWriteBytes,
        LogicalIo logical,
        Reading cpuNanos,
        Waits waits,
        Reading residentBytes) {

    /// Nothing done, all known that every source tells; the rest was not asked for.
    public static final TaskActivity IDLE = new TaskActivity(
            Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO);

    /// Nothing known, for a task that may not be looked at.
    public static final TaskActivity DENIED = unknown(Reading.Unknown.DENIED);

    /// An activity of which only that is known which every source tells.
    ///
    /// @param ioDelayNanos time spent waiting for block I/O
    /// @param swapinDelayNanos time spent waiting for pages from swap
    public TaskActivity(
            Reading readBytes,
            Reading writeBytes,
            Reading cancelledWriteBytes,
            Reading ioDelayNanos,
            Reading swapinDelayNanos) {
        this(
                readBytes,
                writeBytes,
                cancelledWriteBytes,
                LogicalIo.UNSUPPORTED,
                Reading.Unknown.UNSUPPORTED,
                Waits.of(ioDelayNanos, swapinDelayNanos),
                Reading.Unknown.UNSUPPORTED);
    }

    /// An activity of which nothing is known.
    public static TaskActivity unknown(Reading.Unknown reason) {
        return new TaskActivity(
                reason, reason, reason, LogicalIo.unknown(reason), reason, Waits.all(Wait.unknown(reason)), reason);
    }

    /// Time spent waiting for block I/O; of a process: of its thread that waited longest.
    public Reading ioDelayNanos() {
        return waits.blockIo().nanos();
    }

    /// Time spent waiting for pages from swap; of a process: of its thread that waited longest.
    public Reading swapinDelayNanos() {
        return waits.swapIn().nanos();
    }

    /// Whether storage is known to have been used: bytes moved or time waited for it.
    public boolean isActive() {
        return readBytes.isPositive()
                || writeBytes.isPositive()
                || ioDelayNanos().isPositive()
                || swapinDelayNanos().isPositive();
    }

    /// Whether anything at all is known to have been done, with or without storage.
    public boolean hasWork() {
        return isActive()
                || cancelledWriteBytes.isPositive()
                || cpuNanos.isPositive()
                || logical.isPositive()
                || waits.totalNanos().isPositive();
    }

    /// This activity and `other` of the same task in a later time span.
    public TaskActivity plus(TaskActivity other) {
        return new TaskActivity(
                readBytes.plus(other.readBytes),
                writeBytes.plus(other.writeBytes),
                cancelledWriteBytes.plus(other.cancelledWriteBytes),
                logical.plus(other.logical),
                cpuNanos.plus(other.cpuNanos),
                waits.plus(other.waits),
                other.residentBytes);
    }

    /// This activity and that of another thread of the same process in the same time span.
    public TaskActivity plusThread(TaskActivity other) {
        return beside(other, residentBytes.max(other.residentBytes));
    }

    /// This activity and that of another process in the same time span. Memory that they share counts twice.
    public TaskActivity plusMember(TaskActivity other) {
        return beside(other, residentBytes.plus(other.residentBytes));
    }

    private TaskActivity beside(TaskActivity other, Reading memory) {
        if (equals(IDLE) && other.equals(IDLE)) {
            return IDLE;
        }
        return new TaskActivity(
                readBytes.plus(other.readBytes),
                writeBytes.plus(other.writeBytes),
                cancelledWriteBytes.plus(other.cancelledWriteBytes),
                logical.plus(other.logical),
                cpuNanos.plus(other.cpuNanos),
                waits.max(other.waits),
                memory);
    }
}
