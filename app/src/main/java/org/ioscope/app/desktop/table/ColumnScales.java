package org.ioscope.app.desktop.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.app.desktop.common.NumberScale;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Units;

/// Units and largest values of a table's columns of numbers, for one refresh. Immutable.
public final class ColumnScales {

    /// Of a table without rows.
    public static final ColumnScales EMPTY = new ColumnScales(Map.of());

    private static final double WHOLE = 100;

    /// How a column is written.
    ///
    /// @param numbers unit and digits
    /// @param largest what a full bar stands for
    record Scale(NumberScale numbers, double largest) {}

    private static final Scale NONE = new Scale(Quantity.COUNT.scale(0, Units.DECIMAL), 0);

    private final Map<String, Scale> scales;

    private ColumnScales(Map<String, Scale> scales) {
        this.scales = scales;
    }

    /// Fits each column to its largest value; shares are always out of 100.
    ///
    /// @param units in which bytes are written
    public static <V> ColumnScales of(List<V> rows, List<? extends Column<V>> columns, Units units) {
        Map<String, Scale> scales = new HashMap<>();
        for (Column<V> column : columns) {
            if (column instanceof NumberColumn<V> numbers) {
                double largest = largest(rows, numbers);
                double whole = numbers.quantity() == Quantity.PERCENT ? WHOLE : largest;
                scales.put(column.id(), new Scale(numbers.quantity().scale(largest, units), whole));
            }
        }
        return new ColumnScales(scales);
    }

    private static <V> double largest(List<V> rows, NumberColumn<V> column) {
        double largest = 0;
        for (V row : rows) {
            double value = column.number().applyAsDouble(row);
            if (value > largest) {
                largest = value;
            }
        }
        return largest;
    }

    Scale of(String column) {
        return scales.getOrDefault(column, NONE);
    }
}
