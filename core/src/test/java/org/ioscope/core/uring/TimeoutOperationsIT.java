package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.ioscope.core.uring.TestRing.Completion;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.Test;

final class TimeoutOperationsIT {

    private static final int EXPIRED = -Errno.ETIME.number();
    private static final int CANCELLED = -Errno.ECANCELED.number();
    private static final TimeSpan LONG = TimeSpan.of(Duration.ofHours(1));
    private static final TimeSpan SHORT = TimeSpan.of(Duration.ofMillis(2));

    @Test
    void comesAfterTheTimeAndNotBefore() throws Exception {
        try (TestRing ring = new TestRing()) {
            long begin = System.nanoTime();
            ring.queue().timeouts().timeout(SHORT);
            assertEquals(EXPIRED, ring.result());
            assertTrue(System.nanoTime() - begin >= 2_000_000);
        }
    }

    @Test
    void comesAtAPointInTime() throws Exception {
        try (TestRing ring = new TestRing()) {
            Instant end = Instant.now().plusMillis(3);
            ring.queue().timeouts().timeout(TimeSpan.until(end), 0, TimeoutFlags.ABSOLUTE.and(TimeoutFlags.REAL_TIME));
            assertEquals(EXPIRED, ring.result());
            assertFalse(Instant.now().isBefore(end));
            ring.queue().timeouts().timeout(SHORT, 0, TimeoutFlags.BOOT_TIME);
            assertEquals(EXPIRED, ring.result());
            ring.queue().timeouts().timeout(SHORT, 0, TimeoutFlags.BOOT_TIME.and(TimeoutFlags.REAL_TIME));
            assertEquals(-Errno.EINVAL.number(), ring.result());
        }
    }

    @Test
    void comesWhenEnoughOthersCame() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeout(LONG, 2, TimeoutFlags.NONE).tag(0);
            ring.queue().control().nop().tag(1);
            ring.queue().control().nop(-5).tag(2);
            int[] results = ring.results(3);
            assertEquals(0, results[0]);
            assertEquals(-5, results[2]);
        }
    }

    @Test
    void comesSeveralTimes() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeoutMulti(SHORT, 3, TimeoutFlags.NONE);
            for (int i = 1; i <= 3; i++) {
                Completion completion = ring.next();
                assertEquals(EXPIRED, completion.result());
                assertEquals(i < 3, completion.hasMore());
                assertEquals(i < 3 ? 1 : 0, ring.ring().operationsHoldingMemory());
            }
        }
    }

    @Test
    void canBeRemovedAndChanged() throws Exception {
        try (TestRing ring = new TestRing()) {
            long removed = ring.queue().timeouts().timeout(LONG).tag(0).key();
            ring.queue().timeouts().timeoutRemove(removed).tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertEquals(0, results[1]);
            long changed = ring.queue().timeouts().timeout(LONG).tag(0).key();
            ring.queue()
                    .timeouts()
                    .timeoutUpdate(changed, SHORT, TimeoutFlags.NONE)
                    .tag(1);
            results = ring.results(2);
            assertEquals(EXPIRED, results[0]);
            assertEquals(0, results[1]);
            ring.queue().timeouts().timeoutRemove(changed);
            assertEquals(-Errno.ENOENT.number(), ring.result());
        }
    }

    @Test
    void refusesATimeWithinTheOperationWhereTheKernelDoesNotKnowIt() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeoutImmediate(Duration.ofMillis(1), 0, TimeoutFlags.NONE);
            assertTrue(Set.of(EXPIRED, -Errno.EINVAL.number()).contains(ring.result()));
        }
    }

    @Test
    void endsAnOperationThatTakesTooLong() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(0).link();
            ring.queue().timeouts().linkTimeout(SHORT, TimeoutFlags.NONE).tag(1);
            int[] results = ring.results(2);
            assertEquals(CANCELLED, results[0]);
            assertEquals(EXPIRED, results[1]);
        }
    }

    @Test
    void endsItselfWhenTheOperationIsInTime() throws Exception {
        try (TestRing ring = new TestRing()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(0).link();
            long key = ring.queue()
                    .timeouts()
                    .linkTimeout(LONG, TimeoutFlags.NONE)
                    .tag(1)
                    .key();
            assertTrue(ring.isQuiet());
            ring.queue()
                    .timeouts()
                    .linkTimeoutUpdate(key, LONG, TimeoutFlags.NONE)
                    .tag(2);
            assertEquals(2, ring.next().tag());
            pipe.write(1);
            int[] results = ring.results(2);
            assertTrue(PollEvents.IN.isIn(results[0]));
            assertEquals(CANCELLED, results[1]);
            ring.queue().timeouts().linkTimeout(LONG, TimeoutFlags.NONE);
            assertEquals(-Errno.EINVAL.number(), ring.result());
        }
    }

    @Test
    void breaksALinkUnlessItsEndIsASuccess() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeout(SHORT).tag(0).link();
            ring.queue().control().nop().tag(1);
            assertEquals(CANCELLED, ring.results(2)[1]);
            ring.queue()
                    .timeouts()
                    .timeout(SHORT, 0, TimeoutFlags.EXPIRY_IS_SUCCESS)
                    .tag(0)
                    .link();
            ring.queue().control().nop().tag(1);
            assertEquals(0, ring.results(2)[1]);
        }
    }
}
