package org.ioscope.core.sample;

import java.util.OptionalDouble;

/// What a block device or partition did in one interval. Source: `/proc/diskstats`, fields in the order of the
/// kernel's
/// Documentation/admin-guide/iostats.rst.
///
/// @param info what it is
/// @param reads reads completed
/// @param readsMerged reads joined with a neighbour before they were issued
/// @param readBytes bytes read
/// @param readNanos time that all reads took together, queueing included
/// @param writes writes completed
/// @param writesMerged writes joined with a neighbour
/// @param writtenBytes bytes written
/// @param writeNanos time that all writes took together
/// @param discards discards completed (Linux 4.18)
/// @param discardsMerged discards joined with a neighbour
/// @param discardedBytes bytes given back
/// @param discardNanos time that all discards took together
/// @param flushes flushes completed (Linux 5.5)
/// @param flushNanos time that all flushes took together
/// @param inFlight requests that the device has now: a state
/// @param busyNanos time in which it had at least one request
/// @param queueNanos time of all requests in its queue together
public record DiskActivity(
        DiskInfo info,
        Reading reads,
        Reading readsMerged,
        Reading readBytes,
        Reading readNanos,
        Reading writes,
        Reading writesMerged,
        Reading writtenBytes,
        Reading writeNanos,
        Reading discards,
        Reading discardsMerged,
        Reading discardedBytes,
        Reading discardNanos,
        Reading flushes,
        Reading flushNanos,
        Reading inFlight,
        Reading busyNanos,
        Reading queueNanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    /// Mean time of a read in milliseconds (`r_await`); empty where there was none or it is not known.
    public OptionalDouble readAwaitMillis() {
        return mean(readNanos, reads, NANOS_PER_MILLI);
    }

    /// Mean time of a write in milliseconds (`w_await`); empty where there was none or it is not known.
    public OptionalDouble writeAwaitMillis() {
        return mean(writeNanos, writes, NANOS_PER_MILLI);
    }

    /// Mean time of a discard in milliseconds (`d_await`); empty where there was none or it is not known.
    public OptionalDouble discardAwaitMillis() {
        return mean(discardNanos, discards, NANOS_PER_MILLI);
    }

    /// Mean time of a flush in milliseconds (`f_await`); empty where there was none or it is not known.
    public OptionalDouble flushAwaitMillis() {
        return mean(flushNanos, flushes, NANOS_PER_MILLI);
    }

    /// Mean time of a read or write in milliseconds (`await` without discards and flushes); empty where there was
    /// none.
    public OptionalDouble awaitMillis() {
        return mean(readNanos.plus(writeNanos), reads.plus(writes), NANOS_PER_MILLI);
    }

    /// Mean size of a read in bytes (`rareq-sz`); empty where there was none.
    public OptionalDouble meanReadBytes() {
        return mean(readBytes, reads, 1);
    }

    /// Mean size of a write in bytes (`wareq-sz`); empty where there was none.
    public OptionalDouble meanWriteBytes() {
        return mean(writtenBytes, writes, 1);
    }

    /// Mean number of requests in the queue over the interval (`aqu-sz`).
    ///
    /// @param intervalNanos length of the interval
    public OptionalDouble queueDepth(long intervalNanos) {
        return mean(queueNanos, Reading.of(intervalNanos), 1);
    }

    /// Share of the interval in which the device had a request (`%util`), 0 to 100. Of a device that serves many
    /// requests at once, 100 does not mean that it is at its limit.
    ///
    /// @param intervalNanos length of the interval
    public OptionalDouble utilisationPercent(long intervalNanos) {
        return Rates.percentOfTime(busyNanos, intervalNanos);
    }

    private static OptionalDouble mean(Reading sum, Reading count, double divisor) {
        if (sum instanceof Reading.Unknown || !count.isPositive()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(sum.orElse(0) / divisor / count.orElse(1));
    }
}
