package org.ioscope.app.desktop.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;

/// The tasks that wait most for block I/O.
final class Waiters {

    static final int COUNT = 5;

    private Waiters() {}

    /// Those that wait, longest wait first.
    static List<WaitingTask> of(Sample sample, Units units) {
        long nanos = sample.intervalNanos();
        return sample.tasks().stream()
                .filter(task -> task.activity().ioDelayNanos().isPositive())
                .sorted(Comparator.comparingLong(Waiters::delay).reversed())
                .limit(COUNT)
                .map(task -> new WaitingTask(
                        Offenders.safe(task.info().command(false)),
                        Offenders.safe(task.info().user()),
                        task.id().tid(),
                        Rates.percentOfTime(task.activity().ioDelayNanos(), nanos)
                                .orElse(Double.NaN),
                        rate(task.activity().readBytes(), nanos, units),
                        rate(task.activity().writeBytes(), nanos, units)))
                .toList();
    }

    private static long delay(TaskSample task) {
        return task.activity().ioDelayNanos().orElse(0);
    }

    private static String rate(Reading bytes, long nanos, Units units) {
        return units.rate(Rates.perSecond(bytes, nanos).orElse(Double.NaN));
    }

    /// Why nobody seems to wait.
    static String note(Sample sample) {
        return sample.source().limitations().stream()
                .filter(limitation ->
                        limitation.subject().toLowerCase(Locale.ROOT).contains("wait"))
                .findFirst()
                .map(limitation -> "Waits are not known: " + limitation.cause()
                        + (limitation.remedy().isEmpty() ? "" : ". Run: " + limitation.remedy()))
                .orElse("No task waits for I/O");
    }
}
