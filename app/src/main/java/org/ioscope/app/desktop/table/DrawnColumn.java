package org.ioscope.app.desktop.table;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// A column whose cells are pictures, such as sparklines, made by the page. It is not exported.
///
/// @param heading what stands above it
/// @param rank what it sorts by, largest first; NaN counts as least
public record DrawnColumn<V>(Heading heading, ToDoubleFunction<V> rank) implements Column<V> {

    @Override
    public Comparator<V> comparator() {
        return (one, other) -> Double.compare(known(rank.applyAsDouble(one)), known(rank.applyAsDouble(other)));
    }

    private static double known(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    @Override
    public boolean isDescendingFirst() {
        return true;
    }

    @Override
    public String exported(V values) {
        return "";
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
