package org.ioscope.core.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SliceTest {

    private final Slice slice =
            new Slice(new long[] {1000, 2000, 4000}, new float[][] {{10, Float.NaN, 30}, {Float.NaN, Float.NaN, 1}});

    @Test
    void unknownValuesCountNeitherForPeakNorForMean() {
        assertEquals(30, slice.peak(0, 0, 9000));
        assertEquals(20, slice.mean(0, 0, 9000));
        assertEquals(10, slice.peak(0, 0, 2000));
        assertTrue(Double.isNaN(slice.mean(1, 0, 2000)));
        assertTrue(Double.isNaN(slice.peak(5, 0, 9000)));
    }

    @Test
    void theNearestMomentIsFoundOnBothSides() {
        assertEquals(0, slice.nearest(-5));
        assertEquals(0, slice.nearest(1400));
        assertEquals(1, slice.nearest(1600));
        assertEquals(1, slice.nearest(2900));
        assertEquals(2, slice.nearest(3100));
        assertEquals(2, slice.nearest(99_000));
    }

    @Test
    void theNewestValueIsThatOfTheLastMoment() {
        assertEquals(30, slice.newest(0));
        assertEquals(1, slice.newest(1));
    }
}
