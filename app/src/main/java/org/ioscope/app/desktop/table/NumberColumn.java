package org.ioscope.app.desktop.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A column of numbers in one unit, each over a bar that compares it with the largest.
///
/// @param heading what stands above it
/// @param quantity what the numbers measure
/// @param colour style class of the bars; empty for none
/// @param number the value; NaN where not known
/// @param unknown why a value is not known, as half a sentence; null where there is nothing to say
/// @param remark what the reader should know about a value, which is marked with an asterisk; null for none
public record NumberColumn<V>(
        Heading heading,
        Quantity quantity,
        String colour,
        ToDoubleFunction<V> number,
        Function<V, @Nullable String> unknown,
        @Nullable Function<V, @Nullable String> remark)
        implements Column<V> {

    private static final int EXPORTED_PLACES = 3;

    /// A column whose values need no remark.
    public NumberColumn(
            Heading heading,
            Quantity quantity,
            String colour,
            ToDoubleFunction<V> number,
            Function<V, @Nullable String> unknown) {
        this(heading, quantity, colour, number, unknown, null);
    }

    /// A column of a number made from one reading, whose reason it gives where it is not known.
    public static <V> NumberColumn<V> of(
            Heading heading,
            Quantity quantity,
            String colour,
            ToDoubleFunction<V> number,
            Function<V, Reading> reading) {
        return new NumberColumn<>(heading, quantity, colour, number, values -> reason(reading.apply(values)));
    }

    /// Whether values may have remarks, so that room for the mark is kept.
    boolean isRemarkable() {
        return remark != null;
    }

    /// What the reader should know about a value; null for nothing.
    @Nullable
    String remark(V values) {
        return remark == null ? null : remark.apply(values);
    }

    private static @Nullable String reason(Reading reading) {
        return reading instanceof Reading.Unknown unknown ? unknown.reason() : null;
    }

    @Override
    public Comparator<V> comparator() {
        return (one, other) -> Double.compare(known(number.applyAsDouble(one)), known(number.applyAsDouble(other)));
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
        double value = number.applyAsDouble(values);
        return Double.isNaN(value)
                ? ""
                : BigDecimal.valueOf(value)
                        .setScale(EXPORTED_PLACES, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }

    @Override
    public boolean isNumber() {
        return true;
    }
}
