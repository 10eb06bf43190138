package org.ioscope.core.history;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {

    private static final SeriesKey READ = SeriesKey.machine(Metric.DISK_READ);
    private static final SeriesKey DISK = new SeriesKey("sda", Metric.DISK_READ);
    private static final SeriesKey OTHER = new SeriesKey("sdb", Metric.DISK_READ);
    private static final float UNKNOWN = Float.NaN;

    private final History history = new History(4, 3);
    private long now;

    /// Adds a moment one second after the last one.
    private void tick(SeriesKey key, double value) {
        now += 1000;
        history.add(now, 1000, values -> values.put(key, value));
    }

    private float[] values(SeriesKey key) {
        return history.slice(List.of(key), 0, Long.MAX_VALUE - 1).values()[0];
    }

    private long[] times() {
        return history.slice(List.of(READ), Long.MIN_VALUE, Long.MAX_VALUE - 1).timesMillis();
    }

    @Test
    void theRingForgetsTheOldest() {
        for (int i = 1; i <= 6; i++) {
            tick(READ, i);
        }
        assertArrayEquals(new float[] {3, 4, 5, 6}, values(READ));
        assertArrayEquals(new long[] {3000, 4000, 5000, 6000}, times());
        assertEquals(3000, history.oldestMillis());
        assertEquals(6000, history.newestMillis());
    }

    @Test
    void aSliceReachesOneMomentBeyondBothEdges() {
        for (int i = 1; i <= 4; i++) {
            tick(READ, i);
        }
        Slice slice = history.slice(List.of(READ, OTHER), 2500, 2900);
        assertArrayEquals(new long[] {2000, 3000}, slice.timesMillis());
        assertArrayEquals(new float[] {2, 3}, slice.values()[0]);
        assertArrayEquals(new float[] {UNKNOWN, UNKNOWN}, slice.values()[1]);
    }

    @Test
    void aSeriesThatNeverChangesTakesNoMemoryOfItsOwn() {
        for (int i = 0; i < 9; i++) {
            tick(READ, 0);
        }
        assertEquals(0, history.changingSeriesCount());
        assertArrayEquals(new float[] {0, 0, 0, 0}, values(READ));
    }

    @Test
    void whatWasZeroBeforeTheFirstChangeStaysZero() {
        tick(READ, 0);
        tick(READ, 0);
        tick(READ, 7);
        assertEquals(1, history.changingSeriesCount());
        assertArrayEquals(new float[] {0, 0, 7}, values(READ));
    }

    @Test
    void aSeriesThatIsAllTheSameAgainGivesItsMemoryBack() {
        tick(READ, 7);
        for (int i = 0; i < 6; i++) {
            tick(READ, 0);
        }
        assertEquals(0, history.changingSeriesCount());
        assertArrayEquals(new float[] {0, 0, 0, 0}, values(READ));
        tick(READ, 5);
        assertArrayEquals(new float[] {0, 0, 0, 5}, values(READ));
    }

    @Test
    void aSeriesThatWasAbsentReadsAsUnknown() {
        tick(DISK, 0);
        tick(READ, 1);
        tick(DISK, 0);
        tick(READ, 1);
        assertArrayEquals(new float[] {0, UNKNOWN, 0, UNKNOWN}, values(DISK));
        assertArrayEquals(new float[] {UNKNOWN, 1, UNKNOWN, 1}, values(READ));
        assertTrue(Double.isNaN(history.newest(DISK)));
        assertEquals(1, history.newest(READ));
    }

    @Test
    void unknownValuesAreKeptAsSuch() {
        tick(READ, 1);
        tick(READ, Double.NaN);
        tick(READ, 3);
        assertArrayEquals(new float[] {1, UNKNOWN, 3}, values(READ));
    }

    @Test
    void aSeriesThatTheRingHasForgottenIsDropped() {
        tick(DISK, 5);
        for (int i = 0; i < 4; i++) {
            tick(READ, i);
        }
        assertEquals(1, history.seriesCount());
        assertEquals(
                List.of(),
                history.subjects(Metric.DISK_READ).stream()
                        .filter(name -> name.equals("sda"))
                        .toList());
    }

    @Test
    void beyondTheLimitTheLongestSilentSeriesMakesRoom() {
        tick(DISK, 1);
        now += 1000;
        history.add(now, 1000, values -> {
            values.put(READ, 1);
            values.put(OTHER, 2);
        });
        now += 1000;
        history.add(now, 1000, values -> {
            values.put(READ, 1);
            values.put(OTHER, 2);
            values.put(new SeriesKey("sdc", Metric.DISK_READ), 3);
            values.put(new SeriesKey("sdd", Metric.DISK_READ), 4);
        });
        assertEquals(List.of("", "sdb", "sdc"), history.subjects(Metric.DISK_READ));
    }

    @Test
    void betweenMomentsThatDoNotAdjoinNothingIsKnown() {
        tick(READ, 1);
        now += 60_000;
        tick(READ, 2);
        assertArrayEquals(new float[] {1, UNKNOWN, 2}, values(READ));
        assertArrayEquals(new long[] {1000, 61_000, 62_000}, times());
    }

    @Test
    void longerIntervalsAreNoGap() {
        tick(READ, 1);
        history.add(11_200, 10_000, values -> values.put(READ, 2));
        assertArrayEquals(new float[] {1, 2}, values(READ));
    }

    @Test
    void whenTheClockIsSetBackEarlierMomentsKeepTheirDistance() {
        tick(READ, 1);
        tick(READ, 2);
        history.add(500, 1000, values -> values.put(READ, 3));
        assertArrayEquals(new long[] {-1500, -500, 500}, times());
        assertArrayEquals(
                new float[] {1, 2, 3}, history.slice(List.of(READ), -9000, 9000).values()[0]);
    }

    @Test
    void anEmptyHistoryHasNothing() {
        Slice slice = history.slice(List.of(READ), 0, 1000);
        assertEquals(0, slice.size());
        assertTrue(Double.isNaN(slice.newest(0)));
        assertTrue(Double.isNaN(slice.peak(0, 0, 1000)));
        assertEquals(-1, slice.nearest(5));
    }
}
