package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class InFlightTest {

    private final InFlight inFlight = new InFlight(2);

    private static final class Request extends DriverRequest {

        @Override
        Submission put(SubmissionQueue queue) {
            throw new AssertionError();
        }

        @Override
        void completed(int result, int flags, @Nullable Exception failure) {}
    }

    @Test
    void eachRequestIsFoundByItsTag() {
        DriverRequest first = new Request();
        DriverRequest second = new Request();
        long tagOfFirst = inFlight.add(first);
        long tagOfSecond = inFlight.add(second);

        assertNotEquals(tagOfFirst, tagOfSecond);
        assertTrue(tagOfFirst > 0 && tagOfSecond > 0);
        assertSame(second, inFlight.completed(tagOfSecond, false));
        assertSame(first, inFlight.completed(tagOfFirst, false));
        assertEquals(0, inFlight.count());
    }

    @Test
    void roomComesBackWithTheLastCompletion() {
        DriverRequest request = new Request();
        long tag = inFlight.add(request);
        assertTrue(inFlight.hasRoom(1));
        assertFalse(inFlight.hasRoom(2));

        assertSame(request, inFlight.completed(tag, true));
        assertEquals(1, inFlight.count());
        assertSame(request, inFlight.completed(tag, false));
        assertTrue(inFlight.hasRoom(2));
        assertNull(inFlight.completed(tag, false));
        assertTrue(inFlight.hasRoom(2));
        assertFalse(inFlight.hasRoom(3));
    }

    @Test
    void thoseThatDidNotCompleteAreLeft() {
        DriverRequest completed = new Request();
        DriverRequest left = new Request();
        long tag = inFlight.add(completed);
        inFlight.add(left);
        inFlight.completed(tag, false);

        Set<DriverRequest> rest = new HashSet<>();
        inFlight.forEach(rest::add);
        assertEquals(Set.of(left), rest);
    }
}
