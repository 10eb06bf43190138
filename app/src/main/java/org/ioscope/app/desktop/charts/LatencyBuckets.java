package org.ioscope.app.desktop.charts;

import java.util.Arrays;
import java.util.List;
import org.ioscope.core.history.Slice;

/// Latencies of one device as rows of a [HeatMap]: how many requests a second were in an interval whose mean
/// latency
/// lies in the row's range. Made from interval means, because the kernel tells no more; a few slow requests among
/// many
/// fast ones are not seen.
public final class LatencyBuckets {

    private static final double[] UPPER_MILLIS = {
        0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, Double.POSITIVE_INFINITY
    };

    private LatencyBuckets() {}

    /// Names of the rows, fastest first.
    public static List<String> names() {
        return List.of(
                "< 50 µs", "50 µs", "100 µs", "200 µs", "500 µs", "1 ms", "2 ms", "5 ms", "10 ms", "20 ms", "50 ms",
                "100 ms", "200 ms", "500 ms", "1 s");
    }

    /// Sorts the requests of one device into the rows.
    ///
    /// @param source mean time of reads and of writes in milliseconds, then reads and writes a second
    public static ChartSource of(ChartSource source) {
        return (from, to) -> sort(source.slice(from, to));
    }

    private static Slice sort(Slice slice) {
        float[][] rows = new float[UPPER_MILLIS.length][slice.size()];
        for (float[] row : rows) {
            Arrays.fill(row, Float.NaN);
        }
        for (int kind = 0; kind < 2 && slice.values().length == 4; kind++) {
            for (int i = 0; i < slice.size(); i++) {
                float latency = slice.values()[kind][i];
                float rate = slice.values()[kind + 2][i];
                if (!Float.isNaN(latency) && !Float.isNaN(rate)) {
                    float[] row = rows[bucket(latency)];
                    row[i] = Float.isNaN(row[i]) ? rate : row[i] + rate;
                }
            }
        }
        return new Slice(slice.timesMillis(), rows);
    }

    /// The row of a latency: the first whose upper end is above it.
    static int bucket(double millis) {
        int bucket = 0;
        while (millis >= UPPER_MILLIS[bucket]) {
            bucket++;
        }
        return bucket;
    }
}
