package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class CompletionPaceTest {

    private final CompletionPace pace = new CompletionPace();

    @Test
    void isSlowBeforeAnythingIsKnown() {
        assertFalse(pace.isFast());
    }

    @Test
    void isFastOnceSoManyCameWithinTheTime() {
        pace.paused(5_000_000);

        pace.taken(CompletionPace.SAMPLE - 1, 5_000_000);
        assertFalse(pace.isFast());
        pace.taken(1, 5_000_000 + CompletionPace.FAST_NANOS);

        assertTrue(pace.isFast());
    }

    @Test
    void isSlowOnceTheyTookLonger() {
        pace.paused(0);
        pace.taken(CompletionPace.SAMPLE, 1);

        pace.taken(CompletionPace.SAMPLE, 2 + CompletionPace.FAST_NANOS);

        assertFalse(pace.isFast());
    }

    @Test
    void isSlowAfterAPause() {
        pace.paused(0);
        pace.taken(CompletionPace.SAMPLE, 1);

        pace.paused(2);

        assertFalse(pace.isFast());
    }
}
