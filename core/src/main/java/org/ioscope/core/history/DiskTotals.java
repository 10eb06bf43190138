package org.ioscope.core.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.Reading;

/// What all disks of a machine did together in one interval: the sums over the devices that
/// [count][org.ioscope.core.sample.DiskInfo#counted()], so that nothing is in them twice.
///
/// @param readBytes bytes read
/// @param writtenBytes bytes written
/// @param reads reads completed
/// @param writes writes completed
/// @param readNanos time of all reads together
/// @param writeNanos time of all writes together
/// @param queueNanos time of all requests in the queues together
/// @param busiestNanos time in which the busiest of them had a request
public record DiskTotals(
        Reading readBytes,
        Reading writtenBytes,
        Reading reads,
        Reading writes,
        Reading readNanos,
        Reading writeNanos,
        Reading queueNanos,
        Reading busiestNanos) {

    private static final double NANOS_PER_MILLI = 1e6;

    /// The totals; empty where no device counts.
    public static Optional<DiskTotals> of(List<DiskActivity> disks) {
        DiskTotals totals = null;
        for (DiskActivity disk : disks) {
            if (disk.info().counted()) {
                totals = totals == null ? of(disk) : totals.plus(of(disk));
            }
        }
        return Optional.ofNullable(totals);
    }

    private static DiskTotals of(DiskActivity disk) {
        return new DiskTotals(
                disk.readBytes(),
                disk.writtenBytes(),
                disk.reads(),
                disk.writes(),
                disk.readNanos(),
                disk.writeNanos(),
                disk.queueNanos(),
                disk.busyNanos());
    }

    private DiskTotals plus(DiskTotals other) {
        return new DiskTotals(
                readBytes.plus(other.readBytes),
                writtenBytes.plus(other.writtenBytes),
                reads.plus(other.reads),
                writes.plus(other.writes),
                readNanos.plus(other.readNanos),
                writeNanos.plus(other.writeNanos),
                queueNanos.plus(other.queueNanos),
                busiestNanos.max(other.busiestNanos));
    }

    /// Mean time of a read in milliseconds; empty where there was none.
    public OptionalDouble readAwaitMillis() {
        return perMillis(readNanos, reads);
    }

    /// Mean time of a write in milliseconds; empty where there was none.
    public OptionalDouble writeAwaitMillis() {
        return perMillis(writeNanos, writes);
    }

    private static OptionalDouble perMillis(Reading nanos, Reading count) {
        OptionalDouble mean = perUnit(nanos, count);
        return mean.isEmpty() ? mean : OptionalDouble.of(mean.getAsDouble() / NANOS_PER_MILLI);
    }

    static OptionalDouble perUnit(Reading sum, Reading count) {
        return sum instanceof Reading.Unknown || !count.isPositive()
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) sum.orElse(0) / count.orElse(1));
    }
}
