package org.ioscope.app.cli;

import static org.ioscope.app.cli.StatColumn.name;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Reading;

/// What each block device did, in the columns of `iostat -x`.
final class DiskStat implements StatSection {

    private final boolean partitions;
    private final boolean all;
    private final StatTable<DiskActivity> table;

    /// @param partitions whether to show partitions
    /// @param all whether to show idle devices that are no disks
    DiskStat(StatCells cells, boolean partitions, boolean all) {
        this.partitions = partitions;
        this.all = all;
        table = new StatTable<>(columns(cells));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        List<DiskActivity> rows =
                new ArrayList<>(host.disks().stream().filter(this::isShown).toList());
        if (host.disks().stream().filter(disk -> disk.info().counted()).count() > 1) {
            rows.add(new CountedDisks(host.disks()).total());
        }
        return table.lines(rows, room);
    }

    private boolean isShown(DiskActivity disk) {
        DiskKind kind = disk.info().kind();
        return switch (kind) {
            case PARTITION -> partitions;
            case LOOP, RAM, ZRAM, OPTICAL -> all || isActive(disk);
            case DISK, NVME, DEVICE_MAPPER, RAID, OTHER -> true;
        };
    }

    private static boolean isActive(DiskActivity disk) {
        return disk.reads()
                .plus(disk.writes())
                .plus(disk.discards())
                .plus(disk.flushes())
                .plus(disk.inFlight())
                .isPositive();
    }

    private static List<StatColumn<DiskActivity>> columns(StatCells cells) {
        return List.of(
                name("Device", 7, disk -> cells.safe(disk.info().name())),
                number("r/s", 8, 0, disk -> cells.perSecond(disk.reads())),
                number(cells.bytesName("r", "/s"), 10, 0, disk -> cells.bytesPerSecond(disk.readBytes())),
                number("rrqm/s", 7, 10, disk -> cells.perSecond(disk.readsMerged())),
                number("%rrqm", 6, 11, disk -> cells.fraction(merged(disk.readsMerged(), disk.reads()))),
                number("r_await", 7, 2, disk -> cells.fraction(disk.readAwaitMillis())),
                number("rareq-sz", 10, 5, disk -> cells.bytes(disk.meanReadBytes())),
                number("w/s", 8, 0, disk -> cells.perSecond(disk.writes())),
                number(cells.bytesName("w", "/s"), 10, 0, disk -> cells.bytesPerSecond(disk.writtenBytes())),
                number("wrqm/s", 7, 10, disk -> cells.perSecond(disk.writesMerged())),
                number("%wrqm", 6, 11, disk -> cells.fraction(merged(disk.writesMerged(), disk.writes()))),
                number("w_await", 7, 2, disk -> cells.fraction(disk.writeAwaitMillis())),
                number("wareq-sz", 10, 5, disk -> cells.bytes(disk.meanWriteBytes())),
                number("d/s", 7, 8, disk -> cells.perSecond(disk.discards())),
                number(cells.bytesName("d", "/s"), 10, 8, disk -> cells.bytesPerSecond(disk.discardedBytes())),
                number("drqm/s", 7, 13, disk -> cells.perSecond(disk.discardsMerged())),
                number("%drqm", 6, 13, disk -> cells.fraction(merged(disk.discardsMerged(), disk.discards()))),
                number("d_await", 7, 9, disk -> cells.fraction(disk.discardAwaitMillis())),
                number("dareq-sz", 10, 12, disk -> cells.bytes(meanDiscardBytes(disk))),
                number("f/s", 7, 6, disk -> cells.perSecond(disk.flushes())),
                number("f_await", 7, 7, disk -> cells.fraction(disk.flushAwaitMillis())),
                number("aqu-sz", 6, 3, disk -> cells.fraction(disk.queueDepth(cells.intervalNanos()))),
                number("inflight", 8, 4, disk -> cells.whole(disk.inFlight())),
                number("%util", 6, 1, disk -> cells.fraction(disk.utilisationPercent(cells.intervalNanos()))));
    }

    /// Share of all requests that were merged, as iostat counts it.
    private static OptionalDouble merged(Reading merged, Reading issued) {
        double all = (double) merged.orElse(0) + issued.orElse(0);
        if (merged instanceof Reading.Unknown || issued instanceof Reading.Unknown || all <= 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(100 * merged.orElse(0) / all);
    }

    private static OptionalDouble meanDiscardBytes(DiskActivity disk) {
        if (disk.discardedBytes() instanceof Reading.Unknown || !disk.discards().isPositive()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                (double) disk.discardedBytes().orElse(0) / disk.discards().orElse(1));
    }
}
