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
            try (Ring ring = Ring.open(RingOptions.fastest(16));
                    RingMemory memory = RingMemory.allocate(64)) {
                int[] pipe = RingSteps.pipe(ring);
                RingSteps.read(ring, pipe[0], memory).tag(1);
                nop(ring).tag(2);
                nop(ring).tag(3);
                ring.submission().submitAndWait(2);
                nop(ring).tag(4);
                nop(ring).tag(5);

                ring.registration().resize(sizes[0], sizes[1]);

                assertEquals(sizes[0], ring.submission().size());
                assertEquals(
                        sizes[1] == 0 ? 2 * sizes[0] : sizes[1],
                        ring.completion().size());
                assertEquals(2, ring.submission().pending());
                assertEquals(2, ring.submission().submitAndWait(4));
                RingMemory news = RingMemory.allocate(4);
                ring.submission()
                        .entry(Opcode.WRITE.number(), pipe[1], 0, news.address(0, 4), 4, 0, news, null)
                        .tag(6);
                ring.submission().submitAndWait(6);
                List<Long> tags = new ArrayList<>();
                while (tags.size() < 6) {
                    RingSteps.next(ring);
                    tags.add(ring.completion().tag());
                }
                assertEquals(
                        LongStream.rangeClosed(1, 6).boxed().toList(),
                        tags.stream().sorted().toList());
                assertEquals(0, ring.operationsHoldingMemory());
                news.close();
            }
        }
    }

    @Test
    void largerRingHoldsMoreMemory() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(1));
                RingMemory memory = RingMemory.allocate(64)) {
            int[] pipe = RingSteps.pipe(ring);
            RingSteps.read(ring, pipe[0], memory).tag(1);
            ring.submission().submit();
            ring.registration().resize(64, 64);

            for (int i = 2; i <= 64; i++) {
                RingSteps.read(ring, pipe[0], memory).tag(i);
            }
            assertEquals(63, ring.submission().submit());
            assertEquals(64, ring.operationsHoldingMemory());
            assertThrows(QueueFullException.class, () -> RingSteps.read(ring, pipe[0], memory));
            ring.registration().cancelAll(Duration.ZERO);
            for (int i = 1; i <= 64; i++) {
                assertEquals(-Errno.ECANCELED.number(), RingSteps.next(ring));
            }
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void resizingAndWorkingTakeTurns() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(4))) {
            long sent = 0;
            long taken = 0;
            for (int round = 0; round < 200; round++) {
                while (ring.submission().remaining() > 0) {
                    nop(ring).tag(sent++);
                }
                ring.submission().submit();
                for (int i = 0; i < 3 && ring.completion().next(); i++) {
                    assertEquals(taken++, ring.completion().tag());
                }
                while (ring.completion().available() > 20) {
                    assertTrue(ring.completion().next());
                    assertEquals(taken++, ring.completion().tag());
                }
                ring.registration().resize(4 << round % 4, 64 << round % 3);
            }
            while (taken < sent) {
                RingSteps.next(ring);
                assertEquals(taken++, ring.completion().tag());
            }
            assertEquals(0, ring.completion().lost());
        }
    }

    @Test
    void tooSmallAndWrongSizesAreRefusedAndTheRingGoesOn() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(16))) {
            for (int i = 0; i < 10; i++) {
                nop(ring).tag(i);
            }
            ring.submission().submitAndWait(10);
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> ring.registration().resize(2, 4));
            assertEquals(Errno.EOVERFLOW, failure.errno());
            for (int i = 0; i < 10; i++) {
                RingSteps.next(ring);
                assertEquals(i, ring.completion().tag());
            }
            assertThrows(
                    IllegalArgumentException.class, () -> ring.registration().resize(0, 0));
            assertThrows(
                    IllegalArgumentException.class, () -> ring.registration().resize(8, -1));
        }
    }

    @Test
    void onlyRingsOfOneThreadAreResized() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.split(8))) {
            ErrnoException failure =
                    assertThrows(ErrnoException.class, () -> ring.registration().resize(16, 0));
            assertEquals(Errno.EINVAL, failure.errno());
            nop(ring).tag(3);
            assertEquals(0, RingSteps.result(ring));
            assertEquals(3, ring.completion().tag());
        }
    }

    private static Submission nop(Ring ring) {
        return ring.submission().entry(Opcode.NOP.number(), -1, 0, 0, 0, 0);
    }
}
