package org.ioscope.app.cli;

import static java.util.Comparator.comparingLong;
import static org.ioscope.app.cli.StatColumn.number;
import static org.ioscope.app.cli.StatColumn.rest;

import java.util.Comparator;
import java.util.List;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Reading;

/// What control groups did, the ones with most I/O first.
final class CgroupStat implements StatSection {

    private static final Comparator<Row> BUSIEST_FIRST = comparingLong(Row::ioBytes)
            .reversed()
            .thenComparing(comparingLong(Row::cpuNanos).reversed())
            .thenComparing(row -> row.group().path());

    private final boolean all;
    private final StatTable<Row> table;

    /// @param all whether to show groups that did nothing
    CgroupStat(StatCells cells, boolean all) {
        this.all = all;
        table = new StatTable<>(List.of(
                number("r/s", 8, 3, row -> cells.perSecond(row.io().reads())),
                number(
                        cells.bytesName("r", "/s"),
                        10,
                        0,
                        row -> cells.bytesPerSecond(row.io().readBytes())),
                number("w/s", 8, 3, row -> cells.perSecond(row.io().writes())),
                number(
                        cells.bytesName("w", "/s"),
                        10,
                        0,
                        row -> cells.bytesPerSecond(row.io().writtenBytes())),
                number("%cpu", 7, 0, row -> cells.fraction(cpuPercent(row, cells.intervalNanos()))),
                number("memory", 10, 0, row -> cells.bytes(row.group().memoryBytes())),
                number(
                        "io-some10",
                        9,
                        1,
                        row -> cells.fraction(row.group().pressure().io().some().tenSecondsPercent())),
                number(
                        "io ms/s",
                        7,
                        2,
                        row -> cells.millisPerSecond(
                                row.group().pressure().io().some().stalledNanos())),
                rest("cgroup", row -> cells.safe(row.group().path()))));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        CountedDisks counted = new CountedDisks(host.disks());
        return table.lines(
                host.cgroups().stream()
                        .map(group -> new Row(group, counted.total(group)))
                        .filter(row -> all || row.isActive())
                        .sorted(BUSIEST_FIRST)
                        .toList(),
                room);
    }

    /// 100 is one processor.
    private static double cpuPercent(Row row, long intervalNanos) {
        return row.group().cpuNanos() instanceof Reading.Known(long nanos) && intervalNanos > 0
                ? 100.0 * nanos / intervalNanos
                : Double.NaN;
    }

    private record Row(CgroupActivity group, CgroupDisk io) {

        /// No more than the largest number, whatever is added.
        long ioBytes() {
            long sum = io.readBytes().orElse(0) + io.writtenBytes().orElse(0);
            return sum < 0 ? Long.MAX_VALUE : sum;
        }

        /// What is not known may be much.
        boolean isActive() {
            return ioBytes() > 0 || cpuNanos() > 0 || group.cpuNanos() instanceof Reading.Unknown;
        }

        long cpuNanos() {
            return group.cpuNanos().orElse(0);
        }
    }
}
