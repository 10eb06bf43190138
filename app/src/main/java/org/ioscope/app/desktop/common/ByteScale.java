package org.ioscope.app.desktop.common;

/// The one unit in which a column, an axis or a pair of numbers is written; made by [Units].
///
/// @param divisor bytes per unit
/// @param unit the unit's name, such as `MB/s`
public record ByteScale(double divisor, String unit) {

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
        return Digits.ofThree(value);
    }
}
