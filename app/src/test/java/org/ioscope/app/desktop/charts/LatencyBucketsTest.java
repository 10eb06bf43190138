package org.ioscope.app.desktop.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.history.Slice;
import org.junit.jupiter.api.Test;

class LatencyBucketsTest {

    @Test
    void eachRowBeginsWhereItsNameSays() {
        assertEquals("< 50 µs", LatencyBuckets.names().get(LatencyBuckets.bucket(0.01)));
        assertEquals("1 ms", LatencyBuckets.names().get(LatencyBuckets.bucket(1)));
        assertEquals("1 ms", LatencyBuckets.names().get(LatencyBuckets.bucket(1.99)));
        assertEquals("1 s", LatencyBuckets.names().get(LatencyBuckets.bucket(99_000)));
    }

    @Test
    void readsAndWritesOfOneLatencyAreAddedUp() {
        float none = Float.NaN;
        Slice slice = new Slice(new long[] {1, 2}, new float[][] {{3, none}, {4, 700}, {10, 0}, {20, 5}});
        Slice rows = LatencyBuckets.of((_, _) -> slice).slice(0, 9);
        assertEquals(30, rows.values()[LatencyBuckets.bucket(3)][0]);
        assertEquals(5, rows.values()[LatencyBuckets.bucket(700)][1]);
        assertTrue(Float.isNaN(rows.values()[LatencyBuckets.bucket(3)][1]));
    }
}
