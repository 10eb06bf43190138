package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;

final class ResizeIT {

    @Test
    void whatIsInTheQueuesAndInFlightStays() throws ErrnoException {
        for (int[] sizes : new int[][] {{64, 256}, {8, 16}, {16, 0}}) {
            try (TestRing ring = new TestRing(RingOptions.fastest(16));
                    RingMemory memory = RingMemory.allocate(64)) {
                TestPipe pipe = TestPipe.open(ring);
                ring.queue().files().read(pipe.input(), 0, memory).tag(1);
                nop(ring).tag(2);
                nop(ring).tag(3);
                ring.queue().submitAndWait(2);
                nop(ring).tag(4);
                nop(ring).tag(5);

                ring.ring().registration().resize(sizes[0], sizes[1]);

                assertEquals(sizes[0], ring.queue().size());
                assertEquals(
                        sizes[1] == 0 ? 2 * sizes[0] : sizes[1],
                        ring.ring().completion().size());
                assertEquals(2, ring.queue().pending());
                assertEquals(2, ring.queue().submitAndWait(4));
                RingMemory news = RingMemory.allocate(4);
                ring.queue().files().write(pipe.output(), 0, news).tag(6);
                ring.queue().submitAndWait(6);
                List<Long> tags = new ArrayList<>();
                while (tags.size() < 6) {
                    tags.add(ring.next().tag());
                }
                assertEquals(
                        LongStream.rangeClosed(1, 6).boxed().toList(),
                        tags.stream().sorted().toList());
                assertEquals(0, ring.ring().operationsHoldingMemory());
                news.close();
            }
        }
    }

    @Test
    void largerRingHoldsMoreMemory() throws ErrnoException {
        try (TestRing ring = new TestRing(RingOptions.fastest(1));
                RingMemory memory = RingMemory.allocate(64)) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().files().read(pipe.input(), 0, memory).tag(1);
            ring.queue().submit();
            ring.ring().registration().resize(64, 64);

            for (int i = 2; i <= 64; i++) {
                ring.queue().files().read(pipe.input(), 0, memory).tag(i);
            }
            assertEquals(63, ring.queue().submit());
            assertEquals(64, ring.ring().operationsHoldingMemory());
            assertThrows(QueueFullException.class, () -> ring.queue().files().read(pipe.input(), 0, memory));
            ring.ring().registration().cancelAll(Duration.ZERO);
            for (int i = 1; i <= 64; i++) {
                assertEquals(-Errno.ECANCELED.number(), ring.result());
            }
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void resizingAndWorkingTakeTurns() throws ErrnoException {
        try (TestRing ring = new TestRing(RingOptions.fastest(4))) {
            long sent = 0;
            long taken = 0;
            for (int round = 0; round < 200; round++) {
                while (ring.queue().remaining() > 0) {
                    nop(ring).tag(sent++);
                }
                ring.queue().submit();
                for (int i = 0; i < 3 && ring.ring().completion().next(); i++) {
                    assertEquals(taken++, ring.ring().completion().tag());
                }
                while (ring.ring().completion().available() > 20) {
                    assertTrue(ring.ring().completion().next());
                    assertEquals(taken++, ring.ring().completion().tag());
                }
                ring.ring().registration().resize(4 << round % 4, 64 << round % 3);
            }
            while (taken < sent) {
                assertEquals(taken++, ring.next().tag());
            }
            assertEquals(0, ring.ring().completion().lost());
        }
    }

    @Test
    void tooSmallAndWrongSizesAreRefusedAndTheRingGoesOn() throws ErrnoException {
        try (TestRing ring = new TestRing(RingOptions.fastest(16))) {
            for (int i = 0; i < 10; i++) {
                nop(ring).tag(i);
            }
            ring.queue().submitAndWait(10);
            ErrnoException failure = assertThrows(
                    ErrnoException.class, () -> ring.ring().registration().resize(2, 4));
            assertEquals(Errno.EOVERFLOW, failure.errno());
            for (int i = 0; i < 10; i++) {
                assertEquals(i, ring.next().tag());
            }
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().registration().resize(0, 0));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().registration().resize(8, -1));
        }
    }

    @Test
    void onlyRingsOfOneThreadAreResized() throws ErrnoException {
        try (TestRing ring = new TestRing(RingOptions.split(8))) {
            ErrnoException failure = assertThrows(
                    ErrnoException.class, () -> ring.ring().registration().resize(16, 0));
            assertEquals(Errno.EINVAL, failure.errno());
            nop(ring).tag(3);
            assertEquals(new TestRing.Completion(3, 0, 0), ring.next());
        }
    }

    private static Submission nop(TestRing ring) {
        return ring.queue().control().nop();
    }
}
