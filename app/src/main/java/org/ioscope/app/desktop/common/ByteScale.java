package org.ioscope.app.desktop.common;

import java.util.Locale;

/// The one unit in which a column, an axis or a pair of numbers is written, decimal as disks are sold.
///
/// @param divisor bytes per unit
/// @param unit the unit's name, such as `MB/s`
public record ByteScale(double divisor, String unit) {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB"};
    private static final double STEP = 1000;
    /// 999.5 is written as 1000, so the next unit begins there.
    private static final double LIMIT = 999.5;

    /// The scale in which the largest value needs at most three digits before the point.
    ///
    /// @param largest in bytes, or bytes a second
    /// @param perSecond whether the values are rates
    public static ByteScale of(double largest, boolean perSecond) {
        int index = 0;
        double divisor = 1;
        while (index < UNITS.length - 1 && largest / divisor >= LIMIT) {
            divisor *= STEP;
            index++;
        }
        return new ByteScale(divisor, perSecond ? UNITS[index] + "/s" : UNITS[index]);
    }

    /// A value in its own best unit, such as `41.2 MB/s`.
    public static String withUnit(double bytes, boolean perSecond) {
        ByteScale scale = of(bytes, perSecond);
        return scale.number(bytes) + " " + scale.unit;
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
