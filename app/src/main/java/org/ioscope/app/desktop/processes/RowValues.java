package org.ioscope.app.desktop.processes;

import java.util.Locale;
import java.util.OptionalDouble;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;

/// What one row shows at one moment. Immutable; made off the JavaFX thread.
///
/// @param task what it was made from
/// @param user name of the user, safe to show
/// @param command what the task is called, safe to show
/// @param read bytes a second, or bytes where accumulated; NaN where not known
/// @param write like `read`
/// @param swapin percent of the time; NaN where not known
/// @param ioWait percent of the time; NaN where not known
/// @param trend the task's newest rates, empty for a task that has been idle
public record RowValues(
        TaskSample task,
        String user,
        String command,
        double read,
        double write,
        double swapin,
        double ioWait,
        Trend trend) {

    private static final int LINE_LIMIT = 2000;

    /// Rates of an interval.
    static RowValues rates(TaskSample task, long intervalNanos, Trend trend) {
        TaskActivity activity = task.activity();
        return of(
                task,
                Rates.perSecond(activity.readBytes(), intervalNanos),
                Rates.perSecond(activity.writeBytes(), intervalNanos),
                intervalNanos,
                trend);
    }

    /// Sums over a time.
    static RowValues sums(TaskSample task, long nanos, Trend trend) {
        TaskActivity activity = task.activity();
        return of(task, number(activity.readBytes()), number(activity.writeBytes()), nanos, trend);
    }

    private static RowValues of(TaskSample task, OptionalDouble read, OptionalDouble write, long nanos, Trend trend) {
        TaskActivity activity = task.activity();
        return new RowValues(
                task,
                SafeText.visible(task.info().user()),
                SafeText.visible(task.info().command(false)),
                read.orElse(Double.NaN),
                write.orElse(Double.NaN),
                Rates.percentOfTime(activity.swapinDelayNanos(), nanos).orElse(Double.NaN),
                Rates.percentOfTime(activity.ioDelayNanos(), nanos).orElse(Double.NaN),
                trend);
    }

    private static OptionalDouble number(Reading reading) {
        return reading.value().isPresent() ? OptionalDouble.of((double) reading.orElse(0)) : OptionalDouble.empty();
    }

    /// Read and write together, as far as known; NaN where neither is.
    double readAndWrite() {
        if (Double.isNaN(read)) {
            return write;
        }
        return Double.isNaN(write) ? read : read + write;
    }

    /// The command, and whether the task has ended.
    String commandOrEnd() {
        return task.exited() ? command + " (ended)" : command;
    }

    /// The whole command line, cut where it is very long; safe to show.
    String commandLine() {
        String line = task.info().command(true);
        return SafeText.visible(line.length() > LINE_LIMIT ? line.substring(0, LINE_LIMIT) + "…" : line);
    }

    boolean isActive() {
        return task.activity().isActive();
    }

    /// Whether the row's number, user or command line contains `part`, given in lower case.
    boolean contains(String part) {
        return command.toLowerCase(Locale.ROOT).contains(part)
                || user.toLowerCase(Locale.ROOT).contains(part)
                || String.valueOf(task.id().tid()).contains(part)
                || task.info().commandLine().toLowerCase(Locale.ROOT).contains(part);
    }
}
