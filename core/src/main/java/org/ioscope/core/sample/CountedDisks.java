package org.ioscope.core.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;

/// Sums over block devices in which no byte is counted twice, however devices are stacked. Immutable.
public final class CountedDisks {

    /// The name of [#total()].
    public static final String TOTAL = "total";

    private final List<DiskActivity> counted;
    private final Set<Long> stacked = new HashSet<>();

    /// Of one sample.
    ///
    /// @param disks every block device and partition
    public CountedDisks(List<DiskActivity> disks) {
        counted = disks.stream().filter(disk -> disk.info().counted()).toList();
        for (DiskActivity disk : disks) {
            if (!disk.info().counted()) {
                stacked.add(device(disk.info().major(), disk.info().minor()));
            }
        }
    }

    /// Whether no device counts.
    public boolean isEmpty() {
        return counted.isEmpty();
    }

    /// Time in which the busiest of the counted devices had a request; unknown only where that of all is.
    public Reading busiestNanos() {
        return counted.stream()
                .map(DiskActivity::busyNanos)
                .reduce(Reading::max)
                .orElse(Reading.Unknown.UNSUPPORTED);
    }

    /// What the counted devices did together, as a device called [#TOTAL]. It has no time in which it was busy,
    /// for
    /// times of several devices do not add up. A sum is unknown only if all its parts are.
    public DiskActivity total() {
        return new DiskActivity(
                new DiskInfo(
                        TOTAL,
                        "",
                        -1,
                        -1,
                        DiskKind.OTHER,
                        "",
                        List.of(),
                        false,
                        "",
                        "",
                        sum(d -> d.info().sizeBytes()),
                        Reading.Unknown.UNSUPPORTED,
                        Reading.Unknown.UNSUPPORTED),
                sum(DiskActivity::reads),
                sum(DiskActivity::readsMerged),
                sum(DiskActivity::readBytes),
                sum(DiskActivity::readNanos),
                sum(DiskActivity::writes),
                sum(DiskActivity::writesMerged),
                sum(DiskActivity::writtenBytes),
                sum(DiskActivity::writeNanos),
                sum(DiskActivity::discards),
                sum(DiskActivity::discardsMerged),
                sum(DiskActivity::discardedBytes),
                sum(DiskActivity::discardNanos),
                sum(DiskActivity::flushes),
                sum(DiskActivity::flushNanos),
                sum(DiskActivity::inFlight),
                Reading.Unknown.UNSUPPORTED,
                sum(DiskActivity::queueNanos));
    }

    /// What a control group did on all devices together, those left out that only pass requests to others.
    ///
    /// A group that has no entry did nothing; one whose I/O can not be read has [CgroupDisk#unknown an entry] that
    /// says so.
    public CgroupDisk total(CgroupActivity group) {
        List<CgroupDisk> disks = group.disks().stream()
                .filter(disk -> !stacked.contains(device(disk.major(), disk.minor())))
                .toList();
        return new CgroupDisk(
                -1,
                -1,
                sum(disks, CgroupDisk::readBytes),
                sum(disks, CgroupDisk::writtenBytes),
                sum(disks, CgroupDisk::reads),
                sum(disks, CgroupDisk::writes));
    }

    private Reading sum(Function<DiskActivity, Reading> part) {
        return counted.isEmpty() ? Reading.Unknown.UNSUPPORTED : sum(counted, part);
    }

    private static <T> Reading sum(List<T> items, Function<T, Reading> part) {
        return items.stream().map(part).reduce(Reading::plus).orElse(Reading.Known.ZERO);
    }

    private static long device(int major, int minor) {
        return ((long) major << 32) | Integer.toUnsignedLong(minor);
    }
}
