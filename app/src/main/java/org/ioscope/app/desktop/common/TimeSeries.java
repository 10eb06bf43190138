package org.ioscope.app.desktop.common;

import java.util.Arrays;

/// The newest values of one series in a ring of fixed size. Single-threaded; [#snapshot] may be given to
/// other threads.
public final class TimeSeries {

    private final long[] timesMillis;
    private final double[] values;
    private int head;
    private int size;

    /// Makes an empty series.
    ///
    /// @param capacity how many values are kept
    public TimeSeries(int capacity) {
        timesMillis = new long[capacity];
        values = new double[capacity];
    }

    /// Adds a value, and forgets the oldest one if the ring is full.
    ///
    /// @param timeMillis its time, later than those before
    /// @param value what it was, NaN where not known
    public void add(long timeMillis, double value) {
        timesMillis[head] = timeMillis;
        values[head] = value;
        head = (head + 1) % values.length;
        size = Math.min(size + 1, values.length);
    }

    /// A copy of the values that are not older than `spanMillis`, oldest first.
    public Snapshot snapshot(long nowMillis, long spanMillis, long gapMillis) {
        long[] times = new long[size];
        double[] copy = new double[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            int index = Math.floorMod(head - size + i, values.length);
            if (nowMillis - timesMillis[index] <= spanMillis) {
                times[count] = timesMillis[index];
                copy[count++] = values[index];
            }
        }
        return new Snapshot(Arrays.copyOf(times, count), Arrays.copyOf(copy, count), nowMillis, spanMillis, gapMillis);
    }

    /// What a chart draws.
    ///
    /// @param timesMillis when, ascending
    /// @param values how much, NaN where not known
    /// @param nowMillis the right edge
    /// @param spanMillis from the left to the right edge
    /// @param gapMillis two values further apart than this are not joined
    @SuppressWarnings("ArrayRecordComponent") // a hot path's plain numbers; nobody compares or changes them
    public record Snapshot(long[] timesMillis, double[] values, long nowMillis, long spanMillis, long gapMillis) {

        /// Nothing yet.
        public static final Snapshot EMPTY = new Snapshot(new long[0], new double[0], 0, 1, 1);

        /// The newest value; NaN where there is none or it is not known.
        public double newest() {
            return values.length == 0 ? Double.NaN : values[values.length - 1];
        }

        /// The largest value; 0 where there is none.
        public double peak() {
            return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElse(0);
        }

        /// The mean of the known values; 0 where there is none.
        public double mean() {
            return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(0);
        }

        /// The index of the value nearest in time; -1 where there is none within a gap's width.
        public int nearest(long timeMillis) {
            int best = -1;
            for (int i = 0; i < timesMillis.length; i++) {
                if (best < 0 || Math.abs(timesMillis[i] - timeMillis) < Math.abs(timesMillis[best] - timeMillis)) {
                    best = i;
                }
            }
            return best >= 0 && Math.abs(timesMillis[best] - timeMillis) <= gapMillis ? best : -1;
        }
    }
}
