package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SteppedScaleTest {

    private final SteppedScale scale = new SteppedScale(1000);

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertEquals(1000, scale.fit(0));
        assertEquals(1000, scale.fit(3000));
        assertEquals(2000, scale.fit(3001));
        assertEquals(5000, scale.fit(6001));
        assertEquals(10_000, scale.fit(15_001));
        assertEquals(20_000_000_000.0, scale.fit(40e9));
    }

    @Test
    void aPeakAtTheEdgeDoesNotMakeTheChartBreathe() {
        assertEquals(2000, scale.fit(3100));
        assertEquals(2000, scale.fit(2900));
        assertEquals(2000, scale.fit(3100));
        assertEquals(1000, scale.fit(2300));
    }
}
