package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ReadingTest {

    @ParameterizedTest
    @EnumSource
    void unknownIsNeverANumber(Reading.Unknown unknown) {
        assertTrue(unknown.value().isEmpty());
        assertFalse(unknown.isPositive());
        assertFalse(unknown.reason().isBlank());
    }

    @ParameterizedTest
    @EnumSource
    void sumKeepsTheKnownPart(Reading.Unknown unknown) {
        Reading known = Reading.of(7);

        assertEquals(known, known.plus(unknown));
        assertEquals(known, unknown.plus(known));
        assertEquals(known, known.max(unknown));
        assertEquals(known, unknown.max(known));
    }

    @Test
    void sumOfTwoUnknownReadingsIsUnknown() {
        assertTrue(Reading.Unknown.GONE.plus(Reading.Unknown.DENIED).value().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void rateOfTheUnknownIsUnknown(Reading.Unknown unknown) {
        assertTrue(Rates.perSecond(unknown, Samples.SECOND).isEmpty());
        assertTrue(Rates.percentOfTime(unknown, Samples.SECOND).isEmpty());
    }

    @Test
    void knownReadingsAddUp() {
        assertEquals(Reading.of(12), Reading.of(5).plus(Reading.of(7)));
        assertEquals(Reading.of(7), Reading.of(5).max(Reading.of(7)));
    }

    @Test
    void zeroIsShared() {
        assertSame(Reading.Known.ZERO, Reading.of(0));
        assertEquals(Reading.Known.ZERO, Reading.Known.ZERO.plus(Reading.Known.ZERO));
    }
}
