package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Rings for which a thread of the kernel works, or that share what works for them.
@RequiresKernel(KernelFeature.IO_URING)
@Timeout(60)
final class PollingRingIT {

    private static final long STEP_NANOS = 50_000;

    @TempDir
    private Path folder;

    private static RingOptions polled(int entries, int idleMillis) {
        return RingOptions.fastest(entries).withPolling(Duration.ofMillis(idleMillis), -1);
    }

    private static void awaitAvailable(Ring ring, int count) {
        while (ring.completion().available() < count) {
            // Does not enter the kernel.
            LockSupport.parkNanos(STEP_NANOS);
        }
    }

    @Test
    void flagsThatDoNotGoWithPollingAreNotAskedFor() throws ErrnoException {
        try (Ring ring = Ring.open(polled(8, 10))) {
            assertTrue(ring.flags().contains(SetupFlag.SQPOLL));
            assertFalse(ring.flags().contains(SetupFlag.DEFER_TASKRUN));
            assertEquals(Set.of(), ring.refusedFlags());
        }
    }

    @Test
    void theKernelsThreadTakesOperationsAndCompletesThemWithoutASystemCall() throws IOException {
        byte[] content = Bytes.pattern(5000, 3);
        Path path = Files.write(folder.resolve("file"), content);
        try (TestRing testRing = new TestRing(polled(8, 2000));
                RingMemory memory = RingMemory.allocate(5000)) {
            int fd = testRing.open(path, OpenFlags.READ);
            Ring ring = testRing.ring();
            for (int i = 0; i < 100; i++) {
                memory.segment().fill((byte) 0);
                ring.submission().files().read(fd, 0, memory).tag(i);
                assertEquals(1, ring.submission().submit());
                awaitAvailable(ring, 1);
                assertTrue(ring.completion().next());
                assertEquals(i, ring.completion().tag());
                assertEquals(5000, ring.completion().result());
                assertArrayEquals(content, Bytes.get(memory));
            }
            assertEquals(0, ring.submission().pending());
            testRing.close(fd);
        }
    }

    @Test
    void aThreadThatSleepsIsWoken() throws IOException {
        try (Ring ring = Ring.open(polled(8, 1))) {
            for (int i = 0; i < 20; i++) {
                // Longer than it stays awake.
                LockSupport.parkNanos(4_000_000);
                ring.submission().control().nop().tag(i);
                ring.submission().submit();
                awaitAvailable(ring, 1);
                assertTrue(ring.completion().next());
                assertEquals(i, ring.completion().tag());
            }
        }
    }

    @Test
    void roomIsWaitedForWhereTheQueueIsFull() throws IOException {
        int operations = 20_000;
        try (Ring ring = Ring.open(polled(4, 1))) {
            int full = 0;
            long next = 0;
            for (int i = 0; i < operations; i++) {
                if (ring.submission().remaining() == 0) {
                    full++;
                    assertTrue(ring.submission().awaitRoom() > 0);
                }
                ring.submission().control().nop().tag(i);
                ring.submission().submit();
                while (ring.completion().next()) {
                    assertEquals(next++, ring.completion().tag());
                }
            }
            while (next < operations) {
                ring.completion().await(1);
                assertTrue(ring.completion().next());
                assertEquals(next++, ring.completion().tag());
            }
            assertEquals(0, ring.completion().lost());
            assertTrue(full > 0, "the queue was never full");
        }
    }

    @Test
    void aFullQueueOfAnotherRingIsEmptiedBySubmitting() throws IOException {
        try (Ring ring = Ring.open(RingOptions.fastest(4))) {
            for (int i = 0; i < 4; i++) {
                ring.submission().control().nop();
            }
            assertThrows(
                    QueueFullException.class, () -> ring.submission().control().nop());
            assertEquals(4, ring.submission().awaitRoom());
        }
    }

    /// What the kernel's thread has not taken when the ring is closed, it may take later: the memory must not
    /// be free by then.
    @Test
    void closingWaitsForWhatTheKernelsThreadWasShown() throws IOException {
        try (TestRing testRing = new TestRing()) {
            for (int round = 0; round < 30; round++) {
                int[] pipe = testRing.pipe();
                RingMemory memory = RingMemory.allocate(64);
                testRing.run(queue -> queue.files().write(pipe[1], 0, TestRing.memory("0123456789")));
                byte[] atClose;
                try (Ring ring = Ring.open(polled(64, 1))) {
                    // It sleeps by then, and has to wake up first.
                    LockSupport.parkNanos(3_000_000);
                    for (int i = 0; i < 10; i++) {
                        ring.submission().files().read(pipe[0], 0, memory, i, 1);
                    }
                    ring.submission().submit();
                }
                atClose = Bytes.get(memory);
                int read = 0;
                for (byte character : atClose) {
                    read += character == 0 ? 0 : 1;
                }
                assertEquals(0, memory.uses());
                testRing.run(queue -> queue.files().write(pipe[1], 0, TestRing.memory("x")));
                assertEquals(11 - read, testRing.run(queue -> queue.files().read(pipe[0], 0, memory)));
                memory.close();
                testRing.close(pipe[0]);
                testRing.close(pipe[1]);
            }
        }
    }

    @Test
    void onlyWhatTheKernelsThreadWasNotShownIsGivenUp() throws IOException {
        try (TestRing testRing = new TestRing();
                RingMemory memory = RingMemory.allocate(64)) {
            int[] pipe = testRing.pipe();
            try (Ring ring = Ring.open(polled(64, 1))) {
                LockSupport.parkNanos(3_000_000);
                for (int i = 0; i < 10; i++) {
                    ring.submission().files().read(pipe[0], 0, memory, i, 1);
                }
                assertEquals(10, ring.submission().submit());
                ring.submission().files().read(pipe[0], 0, memory, 10, 1);
                assertEquals(11, memory.uses());
                ring.submission().abandon(true);
                assertEquals(10, memory.uses());
                assertEquals(0, ring.submission().pending());
            }
            assertEquals(0, memory.uses());
            testRing.close(pipe[0]);
            testRing.close(pipe[1]);
        }
    }

    @Test
    void ringsShareTheThreadOfAnother() throws IOException {
        try (Ring first = Ring.open(polled(8, 50));
                Ring second = Ring.open(polled(8, 50).sharing(first))) {
            assertEquals(threads(first), threads(second));
            for (Ring ring : new Ring[] {second, first, second}) {
                ring.submission().control().nop().tag(9);
                ring.submission().submit();
                ring.completion().await(1);
                assertTrue(ring.completion().next());
                assertEquals(9, ring.completion().tag());
            }
        }
    }

    /// Number of the thread that works for a ring, from what the kernel says of its descriptor.
    private static String threads(Ring ring) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/fdinfo/" + ring.descriptor())).stream()
                .filter(line -> line.startsWith("SqThread:"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ringsShareTheWorkersOfAnotherAndWorkWithoutIt() throws IOException {
        byte[] content = Bytes.pattern(3000, 5);
        Path path = Files.write(folder.resolve("file"), content);
        RingMemory memory = RingMemory.allocate(3000);
        TestRing first = new TestRing();
        try (TestRing second = new TestRing(RingOptions.fastest(8).sharing(first.ring()))) {
            int fd = second.open(path, OpenFlags.READ);
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        3000,
                        second.run(queue -> queue.files().read(fd, 0, memory).async()));
                assertArrayEquals(content, Bytes.get(memory));
                // Once it is closed, closing it again does nothing.
                first.close();
            }
            second.close(fd);
        }
        memory.close();
    }

    @Test
    void aRingThatIsNoneCanNotBeSharedWith() throws ErrnoException {
        Ring closed = Ring.open(RingOptions.fastest(8));
        closed.close();
        RingOptions options = RingOptions.fastest(8).sharing(closed);
        assertThrows(IllegalStateException.class, () -> Ring.open(options));
    }

    @Test
    void readsOfADeviceThatDoesNotPollAreRefusedByARingThatDoes() throws IOException {
        Path path = Files.write(folder.resolve("file"), Bytes.pattern(8192, 1));
        try (TestRing opening = new TestRing();
                TestRing testRing = new TestRing(RingOptions.fastest(8).with(SetupFlag.IOPOLL));
                RingMemory memory = RingMemory.allocate(4096)) {
            int fd = opening.open(path, OpenFlags.READ.direct());
            int buffered = opening.open(path, OpenFlags.READ);
            int result = testRing.run(queue -> queue.files().read(fd, 0, memory));
            assertTrue(result == 4096 || result == -Errno.EOPNOTSUPP.number(), "result " + result);
            // Polling is for O_DIRECT only.
            assertTrue(testRing.run(queue -> queue.files().read(buffered, 0, memory)) < 0);
            opening.close(fd);
            opening.close(buffered);
        }
    }
}
