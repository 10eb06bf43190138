package org.ioscope.app.desktop.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Unit;
import org.junit.jupiter.api.Test;

class ChartScaleTest {

    private static ChartScale scale(ChartScale.Kind kind, Unit unit, Units units) {
        return new ChartScale(kind, ValueFormat.of(unit, units));
    }

    @Test
    void stepsAreRoundInTheUnitsOfTheUser() {
        ChartScale decimal = scale(ChartScale.Kind.FITTED, Unit.BYTES_PER_SECOND, Units.DECIMAL);
        decimal.fit(41e6);
        assertEquals(20e6, decimal.step());
        ChartScale binary = scale(ChartScale.Kind.FITTED, Unit.BYTES_PER_SECOND, Units.BINARY);
        binary.fit(41e6);
        assertEquals(20.0 * (1 << 20), binary.step());
        binary.fit(1400.0 * (1 << 20));
        assertEquals(500.0 * (1 << 20), binary.step());
    }

    @Test
    void sharesGoFromNothingToAll() {
        ChartScale scale = scale(ChartScale.Kind.PERCENT, Unit.PERCENT, Units.DECIMAL);
        scale.fit(3);
        assertEquals(100, scale.top());
        assertEquals(2, scale.lines());
    }

    @Test
    void smallSharesAreFittedButNeverAboveAll() {
        ChartScale scale = scale(ChartScale.Kind.FITTED_PERCENT, Unit.PERCENT, Units.DECIMAL);
        scale.fit(5);
        assertEquals(6, scale.top());
        scale.fit(97);
        assertEquals(100, scale.top());
    }

    @Test
    void aCeilingIsTheTopWithRoundLinesBelow() {
        ChartScale scale = scale(ChartScale.Kind.FITTED, Unit.BYTES, Units.DECIMAL);
        scale.setCeiling(16.6e9);
        scale.fit(1);
        assertEquals(16.6e9, scale.top());
        assertEquals(5e9, scale.step());
        assertEquals(3, scale.lines());
    }

    @Test
    void withoutValuesTheScaleIsTheSmallest() {
        ChartScale scale = scale(ChartScale.Kind.FITTED, Unit.MILLISECONDS, Units.DECIMAL);
        scale.fit(Double.NaN);
        assertEquals(0.3, scale.top(), 1e-9);
    }
}
