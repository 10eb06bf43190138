package org.ioscope.app.desktop.common;

import java.util.Locale;
import org.ioscope.core.history.Unit;

/// How the numbers of one kind are written in charts and cards.
///
/// @param quantity what they measure
/// @param units in which bytes are written
public record ValueFormat(Quantity quantity, Units units) {

    /// The format of a unit.
    ///
    /// @param units in which bytes are written
    public static ValueFormat of(Unit unit, Units units) {
        Quantity quantity =
                switch (unit) {
                    case BYTES_PER_SECOND -> Quantity.BYTES_PER_SECOND;
                    case BYTES -> Quantity.BYTES;
                    case PER_SECOND -> Quantity.PER_SECOND;
                    case PERCENT -> Quantity.PERCENT;
                    case MILLISECONDS -> Quantity.MILLIS;
                    case COUNT -> Quantity.MEAN;
                };
        return new ValueFormat(quantity, units);
    }

    /// A value with its unit in at most three significant digits; [Formats#UNKNOWN] for NaN.
    public String text(double value) {
        return quantity.text(value, units);
    }

    /// A round value beside its grid line.
    ///
    /// @param largest value of the axis, which decides on the unit of all
    public String axisText(double value, double largest) {
        return value == 0 ? "0" : quantity.scale(largest, units).roundWithUnit(value);
    }

    /// The smallest step between two grid lines that makes sense, so that noise does not fill a chart.
    public double smallestStep() {
        return switch (quantity) {
            case BYTES, BYTES_PER_SECOND -> units.base();
            case MILLIS -> 0.1;
            default -> 1;
        };
    }

    /// What the units of growing size are apart: 1000 or 1024.
    public int base() {
        return switch (quantity) {
            case BYTES, BYTES_PER_SECOND -> units.base();
            default -> 1000;
        };
    }

    /// For numbers written into files: all digits, empty where not known.
    public static String exact(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%s", (float) value);
    }
}
