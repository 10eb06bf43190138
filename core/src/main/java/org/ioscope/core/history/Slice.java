package org.ioscope.core.history;

import java.util.Arrays;

/// A copy of several series over the same moments, oldest first. Its arrays are its reader's own.
///
/// @param timesMillis ends of the intervals, since the epoch, ascending; not equally far apart
/// @param values a column for each series, as long as `timesMillis`; NaN where not known
@SuppressWarnings("ArrayRecordComponent") // a hot path's plain numbers; nobody compares or changes them
public record Slice(long[] timesMillis, float[][] values) {

    /// Nothing, of no series.
    public static final Slice EMPTY = new Slice(new long[0], new float[0][]);

    /// How many moments there are.
    public int size() {
        return timesMillis.length;
    }

    /// The newest value of a column; NaN where there is none or it is not known.
    public double newest(int column) {
        return column >= values.length || size() == 0 ? Double.NaN : values[column][size() - 1];
    }

    /// The largest known value of a column from one moment to another, both included; NaN where there is none.
    public double peak(int column, long fromMillis, long toMillis) {
        double peak = Double.NaN;
        for (int i = 0; column < values.length && i < size(); i++) {
            float value = values[column][i];
            if (timesMillis[i] >= fromMillis && timesMillis[i] <= toMillis && !(value <= peak) && !Float.isNaN(value)) {
                peak = value;
            }
        }
        return peak;
    }

    /// The mean of the known values of a column from one moment to another, both included; NaN where there is
    /// none.
    public double mean(int column, long fromMillis, long toMillis) {
        double sum = 0;
        int count = 0;
        for (int i = 0; column < values.length && i < size(); i++) {
            float value = values[column][i];
            if (timesMillis[i] >= fromMillis && timesMillis[i] <= toMillis && !Float.isNaN(value)) {
                sum += value;
                count++;
            }
        }
        return count == 0 ? Double.NaN : sum / count;
    }

    /// The index of the moment nearest in time; -1 where there is none.
    public int nearest(long timeMillis) {
        if (size() == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(timesMillis, timeMillis);
        int after = found >= 0 ? found : -found - 1;
        if (after == 0 || (after < size() && timesMillis[after] - timeMillis < timeMillis - timesMillis[after - 1])) {
            return after;
        }
        return after - 1;
    }
}
