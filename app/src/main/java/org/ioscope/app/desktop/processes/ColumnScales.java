package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.ByteScale;
import org.ioscope.app.desktop.common.Units;

/// Units and largest values of the two columns of bytes, for one refresh.
///
/// @param read unit of the read column
/// @param largestRead largest value of the read column, 0 if nobody reads
/// @param write unit of the write column
/// @param largestWrite largest value of the write column, 0 if nobody writes
record ColumnScales(ByteScale read, double largestRead, ByteScale write, double largestWrite) {

    static final ColumnScales EMPTY = of(List.of(), false, Units.DECIMAL);

    static ColumnScales of(List<RowValues> rows, boolean accumulated, Units units) {
        double read = largest(rows, RowValues::read);
        double write = largest(rows, RowValues::write);
        return new ColumnScales(units.scale(read, !accumulated), read, units.scale(write, !accumulated), write);
    }

    private static double largest(List<RowValues> rows, ToDoubleFunction<RowValues> key) {
        double largest = 0;
        for (RowValues row : rows) {
            double value = key.applyAsDouble(row);
            if (value > largest) {
                largest = value;
            }
        }
        return largest;
    }
}
