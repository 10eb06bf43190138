package org.ioscope.app.cli;

import static java.util.Comparator.comparingLong;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.Reading;

/// The whole machine in one line a refresh, as vmstat has it.
final class OverviewStat implements StatSection {

    /// How many lines stand below the names before these come again.
    private static final int LINES_PER_HEADER = 20;

    private final StatTable<HostSample> table;
    private int lines;

    OverviewStat(StatCells cells) {
        table = new StatTable<>(List.of(
                number("run", 3, 5, host -> cells.whole(host.load().runnableTasks())),
                number("load", 5, 4, host -> cells.fraction(host.load().oneMinute())),
                number("%busy", 6, 0, host -> cells.fraction(host.cpu().total().busyPercent())),
                number("%iowait", 7, 0, host -> cells.fraction(share(host, CpuTimes::ioWaitNanos))),
                number("%steal", 6, 6, host -> cells.fraction(share(host, CpuTimes::stealNanos))),
                number(
                        cells.amountName("avail", ""),
                        10,
                        0,
                        host -> cells.bytes(host.memory().availableBytes())),
                number(
                        "swap pk/s",
                        9,
                        6,
                        host -> cells.perSecond(host.paging()
                                .swappedInPages()
                                .plus(host.paging().swappedOutPages()))),
                number(
                        cells.amountName("read", "/s"),
                        10,
                        0,
                        host -> cells.bytesPerSecond(disks(host).readBytes())),
                number(
                        cells.amountName("write", "/s"),
                        10,
                        0,
                        host -> cells.bytesPerSecond(disks(host).writtenBytes())),
                number(
                        "%util",
                        6,
                        0,
                        host -> busiest(host)
                                .map(disk -> cells.fraction(disk.utilisationPercent(cells.intervalNanos())))
                                .orElseGet(() -> cells.fraction(Double.NaN))),
                number(
                        "of",
                        7,
                        2,
                        host -> busiest(host)
                                .map(disk -> cells.safe(disk.info().name()))
                                .orElse("")),
                number(
                        cells.amountName("in", "/s"),
                        10,
                        1,
                        host -> cells.bytesPerSecond(sum(host, InterfaceActivity::receivedBytes))),
                number(
                        cells.amountName("out", "/s"),
                        10,
                        1,
                        host -> cells.bytesPerSecond(sum(host, InterfaceActivity::sentBytes))),
                number("cpu10", 6, 8, host -> some(cells, host.pressure().cpu())),
                number("mem10", 6, 8, host -> some(cells, host.pressure().memory())),
                number("io10", 6, 2, host -> some(cells, host.pressure().io()))));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        List<byte[]> both = table.lines(List.of(host), room);
        return lines++ % LINES_PER_HEADER == 0 ? both : both.subList(1, 2);
    }

    private static DiskActivity disks(HostSample host) {
        return new CountedDisks(host.disks()).total();
    }

    private static Optional<DiskActivity> busiest(HostSample host) {
        return host.disks().stream()
                .filter(disk -> disk.info().counted() && disk.busyNanos() instanceof Reading.Known)
                .max(comparingLong(disk -> disk.busyNanos().orElse(0)));
    }

    private static Reading sum(HostSample host, Function<InterfaceActivity, Reading> part) {
        return host.interfaces().stream()
                .filter(network -> network.info().counted())
                .map(part)
                .reduce(Reading.Unknown.UNSUPPORTED, Reading::plus);
    }

    private static double share(HostSample host, Function<CpuTimes, Reading> part) {
        CpuTimes total = host.cpu().total();
        return total.percent(part.apply(total)).orElse(Double.NaN);
    }

    private static String some(StatCells cells, Pressure pressure) {
        return cells.fraction(pressure.some().tenSecondsPercent());
    }
}
