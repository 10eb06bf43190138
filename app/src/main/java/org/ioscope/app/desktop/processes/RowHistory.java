package org.ioscope.app.desktop.processes;

import java.util.Arrays;
import org.ioscope.core.history.Slice;

/// The newest rates and waits of one row, for its charts: a fixed number of samples. Single-threaded.
final class RowHistory {

    /// Five minutes at the usual interval.
    static final int CAPACITY = 300;

    /// Columns of [#slice()].
    static final int READ = 0;
    static final int WRITE = 1;
    static final int IO_WAIT = 2;
    static final int CPU_WAIT = 3;
    static final int OTHER_WAITS = 4;
    private static final int COLUMNS = 5;

    private final long[] times = new long[CAPACITY];
    private final float[][] values = new float[COLUMNS][CAPACITY];
    private int count;

    /// Begins with what is known of the time before: the trend, without waits.
    ///
    /// @param newestMillis when the newest sample of the trend was taken
    /// @param intervalMillis time between two samples
    void begin(Trend trend, long newestMillis, long intervalMillis) {
        for (int i = 0; i < trend.read().length; i++) {
            long time = newestMillis - (Trend.LENGTH - 1L - i) * intervalMillis;
            add(time, trend.read()[i], trend.write()[i], Float.NaN, Float.NaN, Float.NaN);
        }
    }

    /// Adds what a row shows.
    void add(long timeMillis, RowValues row) {
        Span span = row.span();
        double all = span.percent(row.activity().waits().totalNanos());
        double io = span.percent(row.activity().waits().blockIo().nanos());
        double cpu = span.percent(row.activity().waits().processor().nanos());
        double others = all - (Double.isNaN(io) ? 0 : io) - (Double.isNaN(cpu) ? 0 : cpu);
        add(timeMillis, (float) row.read(), (float) row.write(), (float) io, (float) cpu, (float) Math.max(0, others));
    }

    /// Adds a sample of which nothing is known.
    void addGap(long timeMillis) {
        add(timeMillis, Float.NaN, Float.NaN, Float.NaN, Float.NaN, Float.NaN);
    }

    private void add(long timeMillis, float... row) {
        if (count == CAPACITY) {
            System.arraycopy(times, 1, times, 0, CAPACITY - 1);
            for (float[] column : values) {
                System.arraycopy(column, 1, column, 0, CAPACITY - 1);
            }
            count--;
        }
        times[count] = timeMillis;
        for (int i = 0; i < COLUMNS; i++) {
            values[i][count] = row[i];
        }
        count++;
    }

    /// A copy, oldest first.
    Slice slice() {
        float[][] columns = new float[COLUMNS][];
        for (int i = 0; i < COLUMNS; i++) {
            columns[i] = Arrays.copyOf(values[i], count);
        }
        return new Slice(Arrays.copyOf(times, count), columns);
    }
}
