package org.ioscope.core.sample;

/// What a task did in one interval, or since some moment: bytes and nanoseconds of that time span.
///
/// @param readBytes bytes fetched from storage
/// @param writeBytes bytes dirtied in the page cache or sent directly to storage
/// @param cancelledWriteBytes bytes of dirtied pages that were dropped before they reached storage (truncated
///     files)
/// @param ioDelayNanos time spent waiting for block I/O; of a process: of its thread that waited longest
/// @param swapinDelayNanos time spent waiting for pages from swap; of a process: of its thread that waited longest
public record TaskActivity(
        Reading readBytes,
        Reading writeBytes,
        Reading cancelledWriteBytes,
        Reading ioDelayNanos,
        Reading swapinDelayNanos) {

    /// Nothing done, all known.
    public static final TaskActivity IDLE = new TaskActivity(
            Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO, Reading.Known.ZERO);

    /// Nothing known, for a task that may not be looked at.
    public static final TaskActivity DENIED = new TaskActivity(
            Reading.Unknown.DENIED,
            Reading.Unknown.DENIED,
            Reading.Unknown.DENIED,
            Reading.Unknown.DENIED,
            Reading.Unknown.DENIED);

    /// Whether anything is known to have happened: bytes moved or time waited.
    public boolean isActive() {
        return readBytes.isPositive()
                || writeBytes.isPositive()
                || ioDelayNanos.isPositive()
                || swapinDelayNanos.isPositive();
    }

    /// This activity and `other` of the same task in another time span.
    public TaskActivity plus(TaskActivity other) {
        return new TaskActivity(
                readBytes.plus(other.readBytes),
                writeBytes.plus(other.writeBytes),
                cancelledWriteBytes.plus(other.cancelledWriteBytes),
                ioDelayNanos.plus(other.ioDelayNanos),
                swapinDelayNanos.plus(other.swapinDelayNanos));
    }

    /// This activity and that of another thread of the same process in the same time span.
    public TaskActivity plusThread(TaskActivity other) {
        if (equals(IDLE) && other.equals(IDLE)) {
            return IDLE;
        }
        return new TaskActivity(
                readBytes.plus(other.readBytes),
                writeBytes.plus(other.writeBytes),
                cancelledWriteBytes.plus(other.cancelledWriteBytes),
                ioDelayNanos.max(other.ioDelayNanos),
                swapinDelayNanos.max(other.swapinDelayNanos));
    }
}
