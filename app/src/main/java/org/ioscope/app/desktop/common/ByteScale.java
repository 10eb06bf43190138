package org.ioscope.app.desktop.common;

import java.util.Locale;

/// The one unit in which a column, an axis or a pair of numbers is written; made by [Units].
///
/// @param divisor bytes per unit
/// @param unit the unit's name, such as `MB/s`
public record ByteScale(double divisor, String unit) {

    /// The decimal scale of a value.
    public static ByteScale of(double largest, boolean perSecond) {
        return Units.DECIMAL.scale(largest, perSecond);
    }

    /// A value in its own best decimal unit.
    public static String withUnit(double bytes, boolean perSecond) {
        return perSecond ? Units.DECIMAL.rate(bytes) : Units.DECIMAL.amount(bytes);
    }

    /// The number without its unit, at most three significant digits; what is more than nothing never reads
    /// as 0.
    public String number(double bytes) {
        double value = bytes / divisor;
        if (value == 0) {
            return "0";
        }
        if (divisor == 1) {
            return value < 1 ? "<1" : String.valueOf(Math.round(value));
        }
        return threeDigits(value);
    }

    /// A positive number below 1000 with at most three significant digits and two places.
    static String threeDigits(double value) {
        if (value < 0.005) {
            return "<0.01";
        }
        if (value < 9.995) {
            return String.format(Locale.ROOT, "%.2f", value);
        }
        if (value < 99.95) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
        return String.valueOf(Math.round(value));
    }
}
