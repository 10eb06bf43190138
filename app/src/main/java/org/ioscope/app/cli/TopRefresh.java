package org.ioscope.app.cli;

import java.io.IOException;
import java.util.List;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SampleAccumulator;
import org.ioscope.core.sample.SampleSource;
import org.ioscope.core.sample.TaskSample;

/// From a sample to what is printed of it. Single-threaded.
final class TopRefresh {

    private final TopSettings settings;
    private final Report report;
    private final TaskSelection selection;
    private final SampleAccumulator sums = new SampleAccumulator();

    TopRefresh(TopSettings settings, Report report) {
        this.settings = settings;
        this.report = report;
        selection = new TaskSelection(settings.selection());
    }

    /// Takes a sample and prints what the user asked for.
    ///
    /// @throws IOException if the source is lost or the output can not be written
    void refresh(SampleSource source) throws IOException {
        Sample interval = source.sample();
        List<TaskSample> tasks = selection.tasks(interval.tasks());
        Sample span =
                settings.sums() == TopSettings.Sums.INTERVAL ? withTasks(interval, tasks) : sums.add(interval, tasks);
        List<TaskSample> rows = settings.order().sorted(selection.rows(span.tasks()));
        report.print(interval, withTasks(span, rows));
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
