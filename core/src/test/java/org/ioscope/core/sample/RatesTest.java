package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RatesTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aRateIsScaledToOneSecond() {
        assertEquals(OptionalDouble.of(500), Rates.perSecond(Reading.of(1000), 2 * SECOND));
        assertEquals(OptionalDouble.of(4000), Rates.perSecond(Reading.of(1000), SECOND / 4));
        assertEquals(OptionalDouble.of(0), Rates.perSecond(Reading.of(0), SECOND));
    }

    @Test
    void aShareOfTimeIsAtMostTheWholeInterval() {
        assertEquals(OptionalDouble.of(25), Rates.percentOfTime(Reading.of(SECOND / 4), SECOND));
        assertEquals(OptionalDouble.of(100), Rates.percentOfTime(Reading.of(3 * SECOND), SECOND));
    }

    @Test
    void whatIsNotKnownHasNoRate() {
        for (Reading.Unknown unknown : Reading.Unknown.values()) {
            assertEquals(OptionalDouble.empty(), Rates.perSecond(unknown, SECOND));
            assertEquals(OptionalDouble.empty(), Rates.percentOfTime(unknown, SECOND));
        }
    }

    @Test
    void anEmptyIntervalHasNoRateForSomething() {
        assertEquals(OptionalDouble.empty(), Rates.perSecond(Reading.of(5), 0));
    }

    @Test
    void largeNumbersDoNotOverflow() {
        long bytes = 1L << 62;

        assertEquals(OptionalDouble.of((double) bytes), Rates.perSecond(Reading.of(bytes), SECOND));
    }
}
