package org.ioscope.app.desktop.common;

import java.util.function.DoubleFunction;

/// The one way in which the numbers of a column or an axis are written.
///
/// @param number a value without its unit
/// @param round a round value of an axis without its unit
/// @param unit of all of them; empty where they have none
public record NumberScale(DoubleFunction<String> number, DoubleFunction<String> round, String unit) {

    /// Numbers that are shown divided, in at most three digits.
    static NumberScale divided(double divisor, String unit) {
        return new NumberScale(
                value -> Digits.shortened(value / divisor), value -> Digits.round(value / divisor), unit);
    }

    /// A value with its unit.
    public String withUnit(double value) {
        return withUnit(number.apply(value));
    }

    /// A round value of an axis with its unit.
    public String roundWithUnit(double value) {
        return withUnit(round.apply(value));
    }

    /// `12.3 MB`, but `12.3/s`.
    private String withUnit(String digits) {
        return unit.isEmpty() || unit.startsWith("/") ? digits + unit : digits + " " + unit;
    }
}
