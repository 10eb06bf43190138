package org.ioscope.app.desktop.common;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeSeriesTest {

    private final TimeSeries series = new TimeSeries(3);

    @Test
    void theRingForgetsTheOldest() {
        for (int i = 1; i <= 5; i++) {
            series.add(i, i * 10);
        }
        TimeSeries.Snapshot snapshot = series.snapshot(5, 100, 3);
        assertArrayEquals(new long[] {3, 4, 5}, snapshot.timesMillis());
        assertArrayEquals(new double[] {30, 40, 50}, snapshot.values());
    }

    @Test
    void whatIsOlderThanTheSpanIsNotShown() {
        series.add(1, 10);
        series.add(50, 20);
        assertArrayEquals(new double[] {20}, series.snapshot(60, 20, 3).values());
    }

    @Test
    void unknownValuesCountNeitherForPeakNorForMean() {
        series.add(1, 10);
        series.add(2, Double.NaN);
        series.add(3, 30);
        TimeSeries.Snapshot snapshot = series.snapshot(3, 100, 3);
        assertEquals(30, snapshot.peak());
        assertEquals(20, snapshot.mean());
        assertTrue(Double.isNaN(snapshot.values()[1]));
    }

    @Test
    void nothingIsNearAMomentInsideAGap() {
        series.add(10, 1);
        series.add(90, 2);
        TimeSeries.Snapshot snapshot = series.snapshot(90, 100, 5);
        assertEquals(0, snapshot.nearest(12));
        assertEquals(-1, snapshot.nearest(50));
        assertEquals(-1, TimeSeries.Snapshot.EMPTY.nearest(50));
    }
}
