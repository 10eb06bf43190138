package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FixedRateScheduleTest {

    private static final long START = -5_000;
    private final FixedRateSchedule schedule = new FixedRateSchedule(START, Duration.ofNanos(1000));

    @Test
    void aSampleThatIsLateAfterAStallIsNotFollowedByAnotherAtOnce() {
        assertEquals(1000, schedule.nextDelayNanos(START));
        schedule.begin(START + 6010);
        assertEquals(980, schedule.nextDelayNanos(START + 6020));
    }

    @Test
    void tenRefreshesTakeTenPeriodsWhateverARefreshCosts() {
        long now = START;
        for (int refresh = 1; refresh <= 10; refresh++) {
            now += schedule.nextDelayNanos(now);
            assertEquals(refresh * 1000L, now - START);
            now += refresh * 90L;
        }
    }

    @Test
    void aDeadlineThatHasJustPassedIsDueAtOnce() {
        assertEquals(1000, schedule.nextDelayNanos(START));
        assertEquals(0, schedule.nextDelayNanos(START + 2300));
        assertEquals(700, schedule.nextDelayNanos(START + 2300));
    }

    @Test
    void deadlinesMissedByAStallAreSkipped() {
        assertEquals(1000, schedule.nextDelayNanos(START));
        assertEquals(0, schedule.nextDelayNanos(START + 50_100));
        assertEquals(900, schedule.nextDelayNanos(START + 50_100));
    }

    @Test
    void afterAStallNoSampleIsShorterThanHalfAPeriod() {
        assertEquals(1000, schedule.nextDelayNanos(START));
        assertEquals(100, schedule.nextDelayNanos(START + 50_900));
    }

    @Test
    void aFifthOfThePeriodIsCostly() {
        assertFalse(schedule.isCostly(200));
        assertTrue(schedule.isCostly(201));
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new FixedRateSchedule(0, Duration.ZERO));
    }
}
