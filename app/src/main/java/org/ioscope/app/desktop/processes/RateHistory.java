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
    /// At the shortest interval that can be chosen, and a few more because samples are never exactly apart.
    private static final int CAPACITY = 5 * 300 + 8;
    private static final int GAP_PERIODS = 3;

    private final TimeSeries series = new TimeSeries(CAPACITY);
    private final SteppedScale scale = new SteppedScale(SMALLEST_STEP);
    private long gapMillis;
    private long newestMillis;

    /// Sets the time between two samples.
    void setPeriod(Duration period) {
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
