package org.ioscope.app.desktop.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class TimeWindowTest {

    private static final long HOUR = 3_600_000;
    private static final long NOW = 10 * HOUR;

    private final TimeWindow window = new TimeWindow(Duration.ofMinutes(5));
    private int moves;
    private int points;

    TimeWindowTest() {
        window.advance(NOW - HOUR, NOW);
        window.add(new TimeWindow.Listener() {
            @Override
            public void moved() {
                moves++;
            }

            @Override
            public void pointed() {
                points++;
            }
        });
    }

    @Test
    void theRightEdgeFollowsTheNewestSample() {
        window.advance(NOW - HOUR, NOW + 1000);
        assertEquals(NOW + 1000, window.toMillis());
        assertEquals(NOW + 1000 - 300_000, window.fromMillis());
        assertEquals(1, moves);
    }

    @Test
    void pausedItStandsStillWhileSamplesGoOn() {
        window.setPaused(true);
        window.advance(NOW - HOUR, NOW + 60_000);
        assertEquals(NOW, window.toMillis());
        assertFalse(window.isLive());
        window.setPaused(false);
        assertEquals(NOW + 60_000, window.toMillis());
        assertTrue(window.isLive());
    }

    @Test
    void zoomingKeepsTheMomentUnderThePointerInItsPlace() {
        double moment = NOW - 150_000.0;
        window.zoom(0.5, moment);
        assertEquals(150_000, window.spanMillis());
        assertEquals(0.5, (moment - window.fromMillis()) / window.spanMillis(), 1e-9);
        assertFalse(window.isLive());
    }

    @Test
    void zoomedAtTheRightEdgeItStaysLive() {
        window.zoom(0.5, NOW);
        assertTrue(window.isLive());
        window.advance(NOW - HOUR, NOW + 1000);
        assertEquals(NOW + 1000, window.toMillis());
    }

    @Test
    void thePastEndsAtTheOldestSample() {
        window.pan(-100 * HOUR);
        assertEquals(NOW - HOUR, window.fromMillis());
        window.zoom(1000, NOW);
        assertEquals(HOUR, window.spanMillis());
        assertFalse(window.zoom(2, NOW), "there is no more to show");
    }

    @Test
    void thereIsNoFuture() {
        window.pan(-60_000);
        window.pan(HOUR);
        assertEquals(NOW, window.toMillis());
        assertTrue(window.isLive());
    }

    @Test
    void resetShowsTheUsualSpanUpToNow() {
        window.zoom(0.1, NOW - 100_000.0);
        window.pan(-60_000);
        window.reset();
        assertEquals(300_000, window.spanMillis());
        assertEquals(NOW, window.toMillis());
    }

    @Test
    void pointingIsToldOnceForEachMoment() {
        window.point(OptionalLong.of(5));
        window.point(OptionalLong.of(5));
        window.point(OptionalLong.empty());
        assertEquals(2, points);
    }
}
