package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ioscope.app.cli.StatColumn.name;
import static org.ioscope.app.cli.StatColumn.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.Reading;

/// What processors spent their time on.
final class CpuStat implements StatSection {

    private final StatCells cells;
    private final boolean cores;
    private final StatTable<CpuTimes> table;

    /// @param cores whether to show each processor
    CpuStat(StatCells cells, boolean cores) {
        this.cells = cells;
        this.cores = cores;
        table = new StatTable<>(List.of(
                name("CPU", 5, times -> times.number() == CpuTimes.ALL ? "all" : Integer.toString(times.number())),
                number("%busy", 6, 0, times -> cells.fraction(times.busyPercent())),
                share("%user", 0, CpuTimes::userNanos),
                share("%nice", 2, CpuTimes::niceNanos),
                share("%system", 0, CpuTimes::systemNanos),
                share("%iowait", 0, CpuTimes::ioWaitNanos),
                share("%irq", 2, CpuTimes::irqNanos),
                share("%soft", 2, CpuTimes::softIrqNanos),
                share("%steal", 1, CpuTimes::stealNanos),
                share("%guest", 2, CpuTimes::guestNanos),
                share("%idle", 0, CpuTimes::idleNanos)));
    }

    @Override
    public List<byte[]> lines(HostSample host, int room) {
        List<CpuTimes> rows = new ArrayList<>();
        rows.add(host.cpu().total());
        if (cores) {
            rows.addAll(host.cpu().cores());
        }
        List<byte[]> lines = new ArrayList<>(LineFit.fold(counts(host).getBytes(UTF_8), room));
        lines.addAll(table.lines(rows, room));
        return lines;
    }

    private String counts(HostSample host) {
        LoadAverage load = host.load();
        return "load " + cells.fraction(load.oneMinute()) + " " + cells.fraction(load.fiveMinutes()) + " "
                + cells.fraction(load.fifteenMinutes()) + " | "
                + cells.whole(load.runnableTasks()) + " of " + cells.whole(load.allTasks()) + " tasks runnable | "
                + cells.perSecond(host.cpu().contextSwitches()) + " switches/s | "
                + cells.perSecond(host.cpu().forks()) + " forks/s";
    }

    private StatColumn<CpuTimes> share(String name, int rank, Function<CpuTimes, Reading> part) {
        return number(name, 6, rank, times -> cells.fraction(times.percent(part.apply(times))));
    }
}
