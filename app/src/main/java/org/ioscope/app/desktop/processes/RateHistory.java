package org.ioscope.app.desktop.processes;

import java.time.Duration;
import java.util.OptionalDouble;
import org.ioscope.app.desktop.common.ChartData;
import org.ioscope.app.desktop.common.SteppedScale;
import org.ioscope.app.desktop.common.TimeSeries;

/// The last five minutes of one total rate, with the scale of its chart. Single-threaded.
final class RateHistory {

    static final Duration SPAN = Duration.ofMinutes(5);
    private static final double SMALLEST_STEP = 1000;
    private static final int GAP_PERIODS = 3;

    private final TimeSeries series;
    private final SteppedScale scale = new SteppedScale(SMALLEST_STEP);
    private final long gapMillis;
    private long newestMillis;

    RateHistory(Duration period) {
        // A few more than fit, because samples are never exactly one period apart.
        series = new TimeSeries((int) (SPAN.toMillis() / Math.max(1, period.toMillis())) + 8);
        gapMillis = GAP_PERIODS * period.toMillis();
    }

    /// Adds a rate in bytes a second, empty where not known.
    void add(long timeMillis, OptionalDouble bytesPerSecond) {
        newestMillis = timeMillis;
        series.add(timeMillis, bytesPerSecond.orElse(Double.NaN));
    }

    ChartData data() {
        TimeSeries.Snapshot snapshot = series.snapshot(newestMillis, SPAN.toMillis(), gapMillis);
        return new ChartData(snapshot, scale.fit(snapshot.peak()));
    }
}
