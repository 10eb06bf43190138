package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.sample.Samples;
import org.junit.jupiter.api.Test;

final class RefreshLoopTest {

    private static final long MILLI = 1_000_000;

    @Test
    void tenRefreshesAtHalfASecondTakeFiveSecondsWhateverOneCosts() {
        ScriptedClock clock = new ScriptedClock(90 * MILLI);
        TopFront top = new TopFront(clock, Samples.sample().build());
        assertEquals(0, top.run("-d", "0.5", "-n", "10"));
        assertEquals(5_000 * MILLI + 90 * MILLI, clock.elapsed());
        assertEquals("", top.errors());
        assertTrue(clock.isClosed());
    }

    @Test
    void costlyRefreshesAreToldOnce() {
        TopFront top =
                new TopFront(new ScriptedClock(150 * MILLI), Samples.sample().build());
        assertEquals(0, top.run("-d", "0.5", "-n", "5"));
        assertEquals(
                "ioscope top: a refresh took 150 ms, 30 % of the delay: a longer --delay would disturb less\n",
                top.errors());
    }
}
