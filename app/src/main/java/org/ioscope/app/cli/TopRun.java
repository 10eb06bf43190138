package org.ioscope.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ioscope.core.sample.FixedRateSchedule;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SampleAccumulator;
import org.ioscope.core.sample.SampleSource;
import org.ioscope.core.sample.TaskSample;

/// Samples and prints at a fixed rate until enough is printed or the user has enough. Single-threaded.
final class TopRun {

    private final TopSettings settings;
    private final SampleSource source;
    private final Report report;
    private final RefreshClock clock;
    private final Console console;
    private final TaskSelection selection;
    private final SampleAccumulator sums = new SampleAccumulator();
    private boolean toldCost;

    TopRun(TopSettings settings, SampleSource source, Report report, RefreshClock clock, Console console) {
        this.settings = settings;
        this.source = source;
        this.report = report;
        this.clock = clock;
        this.console = console;
        selection = new TaskSelection(settings.selection());
    }

    /// Runs to the end. The first refresh is printed after one delay, because there is nothing to compare with before.
    ///
    /// @throws IOException if the source is lost or the output can not be written
    void run() throws IOException {
        FixedRateSchedule schedule = new FixedRateSchedule(clock.nanoTime(), settings.delay());
        long count = 0;
        while ((settings.iterations() == 0 || count < settings.iterations())
                && clock.pause(schedule.nextDelayNanos(clock.nanoTime()))) {
            long began = clock.nanoTime();
            schedule.begin(began);
            refresh();
            long costNanos = clock.nanoTime() - began;
            count++;
            // The first refresh pays for the warm-up of the program, which says nothing about the others.
            if (count > 1 && !toldCost && schedule.isCostly(costNanos)) {
                toldCost = true;
                tellCost(costNanos);
            }
        }
    }

    private void refresh() throws IOException {
        Sample interval = source.sample();
        List<TaskSample> tasks = selection.tasks(interval.tasks());
        Sample span =
                settings.sums() == TopSettings.Sums.INTERVAL ? withTasks(interval, tasks) : sums.add(interval, tasks);
        List<TaskSample> rows = settings.order().sorted(selection.rows(span.tasks()));
        report.print(interval, withTasks(span, rows));
    }

    private void tellCost(long costNanos) {
        long delayNanos = settings.delay().toNanos();
        long percent = costNanos * 100 / delayNanos;
        BigDecimal costMillis = BigDecimal.valueOf(costNanos).movePointLeft(6).setScale(0, RoundingMode.HALF_UP);
        console.message("ioscope top: a refresh took " + costMillis + " ms, " + percent
                + " % of the delay: a longer --delay would disturb less");
    }

    private static Sample withTasks(Sample sample, List<TaskSample> tasks) {
        return new Sample(
                sample.time(),
                sample.intervalNanos(),
                sample.total(),
                sample.current(),
                sample.coverage(),
                tasks,
                sample.host(),
                sample.source());
    }
}
