package org.ioscope.app.desktop.charts;

import java.util.Arrays;
import org.ioscope.core.history.Slice;

/// The values of a slice gathered into cells of equal size. Cells begin at round times, so that they do not change
/// as
/// time goes on. Its memory is used again and again.
final class HeatCells {

    private int columns;
    private int rows;
    private int rowsPerCell = 1;
    private long firstMillis;
    private long cellMillis = 1;
    private float[] values = new float[0];
    private int[] counts = new int[0];
    private double largest;

    /// Gathers a slice.
    ///
    /// @param mostColumns how many cells there is room for from left to right
    /// @param mostRows how many from top to bottom; of more rows than that, several share a cell
    void gather(Slice slice, long fromMillis, long toMillis, int mostColumns, int mostRows, HeatScale scale) {
        cellMillis = Math.max(1, roundUp((toMillis - fromMillis) / Math.max(1, mostColumns)));
        firstMillis = Math.floorDiv(fromMillis, cellMillis) * cellMillis;
        columns = (int) ((toMillis - firstMillis) / cellMillis) + 1;
        rowsPerCell = Math.max(1, Math.ceilDiv(slice.values().length, Math.max(1, mostRows)));
        rows = Math.ceilDiv(slice.values().length, rowsPerCell);
        clear();
        for (int row = 0; row < slice.values().length; row++) {
            for (int i = 0; i < slice.size(); i++) {
                long column = Math.floorDiv(slice.timesMillis()[i] - firstMillis, cellMillis);
                float value = slice.values()[row][i];
                if (column >= 0 && column < columns && !Float.isNaN(value)) {
                    add(row / rowsPerCell * columns + (int) column, value, scale);
                }
            }
        }
        largest = 0;
        for (int cell = 0; cell < columns * rows; cell++) {
            if (scale == HeatScale.PERCENT && counts[cell] > 0) {
                values[cell] /= counts[cell];
            }
            largest = counts[cell] > 0 ? Math.max(largest, values[cell]) : largest;
        }
    }

    private void add(int cell, float value, HeatScale scale) {
        values[cell] = scale == HeatScale.LOGARITHMIC ? Math.max(values[cell], value) : values[cell] + value;
        counts[cell]++;
    }

    private void clear() {
        int cells = columns * rows;
        if (values.length < cells) {
            values = new float[cells];
            counts = new int[cells];
        }
        Arrays.fill(values, 0);
        Arrays.fill(counts, 0);
    }

    /// A time of 1, 2 or 5 times a power of ten milliseconds, or of whole seconds and minutes.
    private static long roundUp(long millis) {
        for (long round : new long[] {1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000}) {
            if (millis <= round) {
                return round;
            }
        }
        return millis;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /// How many rows of the slice share a row of cells.
    int rowsPerCell() {
        return rowsPerCell;
    }

    long firstMillis() {
        return firstMillis;
    }

    long cellMillis() {
        return cellMillis;
    }

    double largest() {
        return largest;
    }

    /// The value of a cell; NaN where nothing is known, or outside.
    double at(int column, int row) {
        boolean outside = column < 0 || column >= columns || row < 0 || row >= rows;
        return outside || counts[row * columns + column] == 0 ? Double.NaN : values[row * columns + column];
    }
}
