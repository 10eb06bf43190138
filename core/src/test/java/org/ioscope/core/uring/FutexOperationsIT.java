package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;

final class FutexOperationsIT {

    @Test
    void wakesWhoWaits() throws Exception {
        try (TestRing ring = new TestRing();
                TestRing other = new TestRing();
                RingMemory words = RingMemory.allocate(16)) {
            ring.queue().futexes().futexWait(words, 4, 0, FutexOperations.ANY);
            assertTrue(ring.isQuiet());
            other.queue().futexes().futexWake(words, 8, 1, FutexOperations.ANY);
            assertEquals(0, other.result());
            other.queue().futexes().futexWake(words, 4, 1, FutexOperations.ANY);
            assertEquals(1, other.result());
            assertEquals(0, ring.result());
            ring.queue().futexes().futexWait(words, 4, 1, FutexOperations.ANY);
            assertEquals(-Errno.EAGAIN.number(), ring.result());
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.queue().futexes().futexWait(words, 3, 0, FutexOperations.ANY));
        }
    }

    @Test
    void waitsForAnyOfSeveral() throws Exception {
        try (TestRing ring = new TestRing();
                RingMemory words = RingMemory.allocate(16);
                FutexWaits waits =
                        FutexWaits.of(List.of(new FutexWaits.Word(words, 0, 0), new FutexWaits.Word(words, 8, 0)))) {
            ring.queue().futexes().futexWaitv(waits).tag(0);
            assertTrue(ring.isQuiet());
            ring.queue().futexes().futexWake(words, 8, 5, FutexOperations.ANY).tag(1);
            int[] results = ring.results(2);
            assertEquals(1, results[0]);
            assertEquals(1, results[1]);
        }
    }
}
