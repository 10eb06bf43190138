package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;

/// What liburing's tests demand of the two queues and of waiting.
final class ConformityQueuesIT {

    private static final Duration SHORT = Duration.ofMillis(5);
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static void nops(Ring ring, int count) {
        for (int i = 0; i < count; i++) {
            ring.submission().control().nop().tag(i);
        }
    }

    @Test
    void everySizeIsFilledAndEmptied() throws ErrnoException {
        for (int entries = 1; entries <= 4096; entries *= 4) {
            try (Ring ring = Ring.open(RingOptions.fastest(entries))) {
                assertEquals(entries, ring.submission().size());
                assertEquals(2 * entries, ring.completion().size());
                for (int round = 0; round < 3; round++) {
                    nops(ring, entries);
                    assertThrows(
                            QueueFullException.class,
                            () -> ring.submission().control().nop());
                    assertEquals(entries, ring.submission().submitAndWait(entries));
                    for (int i = 0; i < entries; i++) {
                        assertTrue(ring.completion().next());
                        assertEquals(i, ring.completion().tag());
                    }
                    assertFalse(ring.completion().next());
                }
            }
        }
    }

    @Test
    void sizesAreRoundedUpAndTheCompletionQueueIsNotTheSmallerOne() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(5).withCompletionEntries(33))) {
            assertEquals(8, ring.submission().size());
            assertEquals(64, ring.completion().size());
        }
        ErrnoException failure = assertThrows(
                ErrnoException.class,
                () -> Ring.open(RingOptions.fastest(16).withCompletionEntries(8))
                        .close());
        assertEquals(Errno.EINVAL, failure.errno());
    }

    @Test
    void sizesThatTheKernelDoesNotAllowAreRefused() {
        for (int entries : List.of(-1, 0, RingOptions.MOST_ENTRIES + 1)) {
            assertThrows(IllegalArgumentException.class, () -> RingOptions.fastest(entries));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> RingOptions.fastest(1).withCompletionEntries(2 * RingOptions.MOST_ENTRIES + 1));
    }

    @Test
    void flagsThatDoNotGoTogetherAreRefused() {
        for (RingOptions options : List.of(
                RingOptions.fastest(4).plain().with(SetupFlag.DEFER_TASKRUN),
                RingOptions.fastest(4).plain().with(SetupFlag.TASKRUN_FLAG),
                RingOptions.fastest(4).plain().with(SetupFlag.HYBRID_IOPOLL),
                RingOptions.fastest(4).plain().with(SetupFlag.SQPOLL, SetupFlag.COOP_TASKRUN))) {
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> Ring.open(options).close());
            assertEquals(Errno.EINVAL, failure.errno(), options.toString());
        }
    }

    @Test
    void freePlacesAreCountedUntilTheKernelTookWhatIsInThem() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(4))) {
            SubmissionQueue queue = ring.submission();
            for (int free = 4; free > 0; free--) {
                assertEquals(free, queue.remaining());
                assertEquals(4 - free, queue.pending());
                queue.control().nop();
            }
            assertEquals(0, queue.remaining());
            assertEquals(4, queue.submit());
            assertEquals(4, queue.remaining());
            assertEquals(0, queue.submit());
        }
    }

    @Test
    void readyCompletionsAreCountedAndTakenInPortions() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            CompletionQueue completions = ring.completion();
            assertEquals(0, completions.available());
            assertFalse(completions.next());
            nops(ring, 8);
            assertEquals(0, completions.available());
            ring.submission().submit();
            assertEquals(8, completions.available());
            int[] taken = {0};
            CompletionHandler inOrder = (tag, result, _) -> assertEquals(taken[0]++, tag + result);
            assertEquals(3, completions.drain(inOrder, 3));
            assertEquals(5, completions.available());
            assertEquals(5, completions.drain(inOrder));
            assertEquals(0, completions.drain(inOrder));
        }
    }

    @Test
    void waitingIsForAsManyAsAsked() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().timeouts().timeout(TimeSpan.of(SHORT)).tag(1);
            assertEquals(1, ring.queue().submit());
            ring.queue().control().nop().tag(2);
            assertEquals(1, ring.queue().submitAndWait(2));
            assertEquals(2, ring.ring().completion().available());
        }
    }

    @Test
    void waitingForMoreThanComeEndsInTimeAndLeavesThoseThatCame() throws Exception {
        for (RingOptions options : List.of(
                RingOptions.fastest(8),
                RingOptions.split(8),
                RingOptions.fastest(8).plain())) {
            try (TestRing ring = new TestRing(options)) {
                TestPipe pipe = TestPipe.open(ring);
                ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN).tag(5);
                ring.queue().submit();
                pipe.write(1);
                long begin = System.nanoTime();
                assertFalse(ring.ring().completion().await(2, SHORT));
                assertTrue(System.nanoTime() - begin >= SHORT.toNanos());
                assertEquals(5, ring.next().tag());
                assertFalse(ring.ring().completion().await(1, Duration.ZERO));
            }
        }
    }

    @Test
    void aTimeLimitDoesNotDisturbLaterTimeouts() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().control().nop();
            ring.queue().submit();
            assertTrue(ring.ring().completion().await(1, LIMIT));
            ring.next();
            long begin = System.nanoTime();
            ring.queue().timeouts().timeout(TimeSpan.of(SHORT));
            assertEquals(-Errno.ETIME.number(), ring.result());
            assertTrue(System.nanoTime() - begin >= SHORT.toNanos());
        }
    }

    @Test
    void waitingEndsAfterTheLeastTimeOnceSomethingCame() throws Exception {
        try (TestRing ring = new TestRing()) {
            ring.queue().control().nop();
            ring.queue().submit();
            long begin = System.nanoTime();
            assertFalse(ring.ring().completion().await(2, LIMIT, SHORT));
            long nanos = System.nanoTime() - begin;
            assertTrue(nanos >= SHORT.toNanos() && nanos < LIMIT.toNanos(), nanos + " ns");
            ring.next();
            begin = System.nanoTime();
            assertFalse(ring.ring().completion().await(1, SHORT.multipliedBy(2), SHORT));
            assertTrue(System.nanoTime() - begin >= SHORT.multipliedBy(2).toNanos());
        }
    }

    @Test
    void aRefusedOperationHoldsUpOthersOnlyWithoutItsFlag() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8).with(SetupFlag.SUBMIT_ALL))) {
            refusedBetweenTwo(ring);
            assertEquals(3, ring.submission().submit());
        }
        try (Ring ring = Ring.open(RingOptions.fastest(8).plain())) {
            refusedBetweenTwo(ring);
            assertEquals(2, ring.submission().submit());
            assertEquals(1, ring.submission().pending());
            assertEquals(1, ring.submission().submit());
            assertEquals(3, ring.completion().available());
        }
    }

    private static void refusedBetweenTwo(Ring ring) {
        ring.submission().control().nop();
        ring.submission().unsafeRaw(200, -1, 0, 0, 0, 0, null, null);
        ring.submission().control().nop();
    }

    @Test
    void sixtyThousandOperationsPassASmallQueue() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            long[] sum = {0};
            for (int round = 0; round < 7_500; round++) {
                for (int i = 0; i < 8; i++) {
                    ring.submission().control().nop().tag(round * 8L + i);
                }
                ring.submission().submitAndWait(8);
                ring.completion().drain((tag, _, _) -> sum[0] += tag);
            }
            assertEquals(60_000L * 59_999 / 2, sum[0]);
        }
    }

    @Test
    void messagesBeyondTheQueueAreKept() throws Exception {
        try (TestRing sender = new TestRing();
                TestRing target = new TestRing(RingOptions.split(2).withCompletionEntries(2))) {
            for (int i = 0; i < 6; i++) {
                sender.queue().control().msgRing(target.ring(), 10 + i, i);
                assertEquals(0, sender.result());
            }
            for (int i = 0; i < 6; i++) {
                assertEquals(10 + i, target.next().tag());
            }
            assertTrue(target.isQuiet());
        }
    }
}
