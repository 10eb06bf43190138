package org.ioscope.core.local;

/// A task's counters since it started, as one backend read them.
///
/// @param readBytes bytes fetched from storage
/// @param writeBytes bytes dirtied, or sent to storage directly
/// @param cancelledWriteBytes bytes of dirtied pages that were dropped
/// @param ioDelayNanos time waited for block I/O; 0 where the backend can not tell
/// @param swapinDelayNanos time waited for pages from swap; 0 where the backend can not tell
record Counters(long readBytes, long writeBytes, long cancelledWriteBytes, long ioDelayNanos, long swapinDelayNanos) {

    /// What a task starts with.
    static final Counters ZERO = new Counters(0, 0, 0, 0, 0);

    /// What was added since `before`; a counter that fell gives 0, never a spike.
    Counters since(Counters before) {
        return new Counters(
                Math.max(0, readBytes - before.readBytes),
                Math.max(0, writeBytes - before.writeBytes),
                Math.max(0, cancelledWriteBytes - before.cancelledWriteBytes),
                Math.max(0, ioDelayNanos - before.ioDelayNanos),
                Math.max(0, swapinDelayNanos - before.swapinDelayNanos));
    }

    /// The sum of two spans of the same task.
    Counters plus(Counters other) {
        return new Counters(
                readBytes + other.readBytes,
                writeBytes + other.writeBytes,
                cancelledWriteBytes + other.cancelledWriteBytes,
                ioDelayNanos + other.ioDelayNanos,
                swapinDelayNanos + other.swapinDelayNanos);
    }

    /// The larger of each counter.
    Counters max(Counters other) {
        return new Counters(
                Math.max(readBytes, other.readBytes),
                Math.max(writeBytes, other.writeBytes),
                Math.max(cancelledWriteBytes, other.cancelledWriteBytes),
                Math.max(ioDelayNanos, other.ioDelayNanos),
                Math.max(swapinDelayNanos, other.swapinDelayNanos));
    }
}
