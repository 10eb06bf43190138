package org.ioscope.app.desktop.processes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ioscope.app.desktop.common.ChartData;
import org.ioscope.app.desktop.table.ColumnScales;
import org.ioscope.app.desktop.table.RowOrder;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskId;
import org.jspecify.annotations.Nullable;

/// From samples and options to what the page shows: all the work that must not be done on the JavaFX thread.
///
/// Confined to one thread at a time.
final class ProcessesModel {

    private final TaskRows processes = new TaskRows();
    private final TaskRows threads = new TaskRows();
    private final RowOrder<TaskId, RowValues> order =
            new RowOrder<>(values -> values.task().id());
    private ViewOptions lastOptions = ViewOptions.DEFAULT;
    private final RateHistory read = new RateHistory();
    private final RateHistory write = new RateHistory();
    private final Map<Kind, Map<TaskId, RowValues>> frozen = new HashMap<>();
    private @Nullable Frame latest;
    private @Nullable Frame shown;

    /// One of the four tables that the switches choose from.
    private record Kind(boolean threads, boolean accumulated) {}

    /// What is shown beside the rows; an old one while paused.
    private record Frame(Sample sample, ChartData read, ChartData write) {}

    /// Sets the time between two samples.
    void setPeriod(Duration period) {
        read.setPeriod(period);
        write.setPeriod(period);
    }

    /// Takes in one interval; nothing is lost while paused, but what is shown stays as it is.
    void add(Sample sample) {
        threads.add(sample.tasks(), sample.intervalNanos());
        processes.add(ProcessRows.of(sample.tasks()), sample.intervalNanos());
        long timeMillis = sample.time().toEpochMilli();
        read.add(timeMillis, Rates.perSecond(sample.total().readBytes(), sample.intervalNanos()));
        write.add(timeMillis, Rates.perSecond(sample.total().writeBytes(), sample.intervalNanos()));
        latest = new Frame(sample, read.data(), write.data());
    }

    /// What the page should show now; null before the first sample.
    @Nullable
    ProcessesUpdate update(ViewOptions options) {
        if (!options.paused() || shown == null) {
            shown = latest;
        }
        freeze(options.paused());
        Frame now = shown;
        if (now == null) {
            return null;
        }
        Kind kind = new Kind(options.threads(), options.accumulated());
        Map<TaskId, RowValues> values = frozen.containsKey(kind) ? frozen.getOrDefault(kind, Map.of()) : values(kind);
        List<RowValues> wanted = matching(values, options);
        RowOrder.Arranged<RowValues> arranged = arrange(wanted, values, options);
        return new ProcessesUpdate(
                arranged.rows(),
                ColumnScales.of(arranged.rows(), ProcessColumns.all(options.accumulated()), options.units()),
                wanted.size(),
                values.size(),
                arranged.held(),
                Answer.of(now.sample, options.units()),
                now.read,
                now.write,
                options.units());
    }

    /// A change of the options ends the hold for once.
    private RowOrder.Arranged<RowValues> arrange(
            List<RowValues> wanted, Map<TaskId, RowValues> all, ViewOptions options) {
        boolean hold = options.hold() && options.asksForSameRows(lastOptions);
        lastOptions = options;
        Comparator<RowValues> comparator = options.sort()
                .comparator(
                        ProcessColumns.all(options.accumulated()),
                        Comparator.comparingInt(values -> values.task().id().tid()));
        return order.arrange(
                wanted, comparator, old -> all.getOrDefault(old.task().id(), old), hold);
    }

    private static List<RowValues> matching(Map<TaskId, RowValues> all, ViewOptions options) {
        String part = options.search().strip().toLowerCase(Locale.ROOT);
        List<RowValues> rows = new ArrayList<>(all.size());
        for (RowValues row : all.values()) {
            if ((!options.onlyActive() || row.isActive()) && (part.isEmpty() || row.contains(part))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void freeze(boolean paused) {
        if (!paused) {
            frozen.clear();
        } else if (frozen.isEmpty() && shown != null) {
            for (boolean ofThreads : new boolean[] {false, true}) {
                for (boolean accumulated : new boolean[] {false, true}) {
                    Kind kind = new Kind(ofThreads, accumulated);
                    frozen.put(kind, values(kind));
                }
            }
        }
    }

    private Map<TaskId, RowValues> values(Kind kind) {
        return (kind.threads ? threads : processes).values(kind.accumulated);
    }
}
