package org.ioscope.app.desktop.common;

import java.util.function.DoubleFunction;

/// The one way in which the numbers of a column or an axis are written.
///
/// @param number a value without its unit
/// @param unit of all of them; empty where they have none
public record NumberScale(DoubleFunction<String> number, String unit) {

    /// A value with its unit.
    public String withUnit(double value) {
        return unit.isEmpty() ? number.apply(value) : number.apply(value) + " " + unit;
    }
}
