package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.EventCounter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What liburing's tests demand of rings whose submissions a thread of the kernel takes (SQPOLL).
@Timeout(60)
final class ConformityPollingThreadIT {

    private static final RingOptions POLLED = RingOptions.fastest(8).withPolling(Duration.ofMillis(20), -1);

    @TempDir
    private Path folder;

    @Test
    void aFileIsReadAndWritten() throws Exception {
        byte[] content = Bytes.pattern(64 * 1024, 3);
        Path file = Files.write(folder.resolve("in"), content);
        Path copy = folder.resolve("out");
        try (TestRing ring = new TestRing(POLLED);
                RingMemory memory = RingMemory.allocate(content.length)) {
            assertTrue(ring.ring().flags().contains(SetupFlag.SQPOLL));
            int in = ring.open(file, OpenFlags.READ);
            int out = ring.open(copy, OpenFlags.WRITE.create(0600));
            assertEquals(content.length, ring.run(queue -> queue.files().read(in, 0, memory)));
            assertEquals(content.length, ring.run(queue -> queue.files().write(out, 0, memory)));
            assertEquals(0, ring.run(queue -> queue.files().fsync(out)));
            ring.close(in);
            ring.close(out);
        }
        assertArrayEquals(content, Files.readAllBytes(copy));
    }

    @Test
    void itIsWokenWhenItSleeps() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.fastest(8).withPolling(Duration.ofMillis(1), -1))) {
            for (int round = 0; round < 5; round++) {
                ring.queue().control().nop(round);
                assertEquals(round, ring.result());
                // Longer than it stays awake.
                assertTrue(!ring.ring().completion().await(1, Duration.ofMillis(15)));
            }
        }
    }

    @Test
    void manyMoreOperationsThanPlacesAreTaken() throws Exception {
        try (Ring ring = Ring.open(POLLED)) {
            long[] sum = {0};
            int made = 0;
            int taken = 0;
            while (taken < 5_000) {
                while (made < 5_000 && ring.submission().remaining() > 0) {
                    ring.submission().control().nop().tag(made++);
                }
                ring.submission().submit();
                // The kernel's thread makes room after it has completed what was there; then there is nothing to wait
                // for.
                if (taken < made) {
                    ring.completion().await(1);
                }
                taken += ring.completion().drain((tag, _, _) -> sum[0] += tag);
            }
            assertEquals(5_000L * 4_999 / 2, sum[0]);
            assertEquals(0, ring.submission().submit());
        }
    }

    @Test
    void ringsShareItAndItOutlivesTheFirst() throws Exception {
        TestRing first = new TestRing(POLLED);
        RingOptions sharing = POLLED.sharing(first.ring());
        try (TestRing second = new TestRing(sharing);
                TestRing third = new TestRing(sharing)) {
            for (TestRing ring : List.of(first, second, third)) {
                assertEquals(7, ring.run(queue -> queue.control().nop(7)));
            }
            first.close();
            for (TestRing ring : List.of(second, third)) {
                assertEquals(8, ring.run(queue -> queue.control().nop(8)));
            }
        }
        assertThrows(IllegalStateException.class, () -> Ring.open(sharing).close());
    }

    @Test
    void workersAreSharedWithoutIt() throws Exception {
        try (Ring first = Ring.open(RingOptions.fastest(8));
                TestRing second = new TestRing(RingOptions.fastest(8).sharing(first))) {
            assertEquals(3, second.run(queue -> queue.control().nop(3).async()));
        }
    }

    @Test
    void aFileThatIsClosedCanBeRun() throws Exception {
        byte[] program = Files.readAllBytes(Path.of("/bin/true").toRealPath());
        Path copy = folder.resolve("program");
        try (TestRing ring = new TestRing(POLLED);
                RingMemory memory = Bytes.memory(program)) {
            int fd = ring.open(copy, OpenFlags.WRITE.create(0700));
            assertEquals(program.length, ring.run(queue -> queue.files().write(fd, 0, memory)));
            ring.close(fd);
            assertEquals(0, run(copy));
        }
    }

    /// Runs a program. While anybody may still write it, it can not be run (ETXTBSY): the thread, or a child
    /// that another test starts, may let go of it a moment later.
    private static int run(Path program) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        while (true) {
            try {
                return new ProcessBuilder(program.toString()).start().waitFor();
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void eventsAreCounted() throws Exception {
        try (TestRing ring = new TestRing(POLLED);
                EventCounter events = EventCounter.openWaiting()) {
            TestPipe pipe = TestPipe.open(ring);
            ring.ring().registration().eventDescriptor(events.descriptor());
            ring.queue().polls().pollAdd(pipe.input(), PollEvents.IN);
            ring.queue().submit();
            pipe.write(1);
            // First what has a limit of time.
            assertTrue(PollEvents.IN.isIn(ring.result()));
            assertEquals(1, events.take());
        }
    }

    @Test
    void whatTheKernelTellsOfTheRingCanBeReadMeanwhile() throws Exception {
        try (TestRing ring = new TestRing(POLLED)) {
            Path told = Path.of("/proc/self/fdinfo/" + ring.ring().descriptor());
            FutureTask<Integer> reader = new FutureTask<>(() -> {
                int lines = 0;
                for (int i = 0; i < 100; i++) {
                    lines += Files.readAllLines(told).size();
                }
                return lines;
            });
            Thread thread = Thread.ofPlatform().start(reader);
            while (thread.isAlive()) {
                assertEquals(0, ring.run(queue -> queue.control().nop()));
            }
            assertTrue(reader.get() > 100);
        }
    }

    @Test
    void aRingIsClosedThatWasNeverEnabledOrWaits() throws Exception {
        Ring.open(POLLED.with(SetupFlag.R_DISABLED)).close();
        try (TestRing ring = new TestRing(POLLED);
                RingMemory memory = RingMemory.allocate(8)) {
            TestPipe pipe = TestPipe.open(ring);
            ring.queue().files().read(pipe.input(), -1, memory);
            ring.queue().submit();
            ring.ring().close();
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void itIsBoundToAProcessorThatThereIs() throws Exception {
        try (TestRing ring = new TestRing(RingOptions.fastest(8).withPolling(Duration.ofMillis(5), 0))) {
            ring.queue().control().nop(1);
            assertEquals(1, ring.result());
        }
        ErrnoException failure = assertThrows(
                ErrnoException.class,
                () -> Ring.open(RingOptions.fastest(8).withPolling(Duration.ZERO, 100_000))
                        .close());
        assertEquals(Errno.EINVAL, failure.errno());
    }

    @Test
    void linksAndDrainsAreKept() throws Exception {
        try (TestRing ring = new TestRing(POLLED)) {
            ring.queue().control().nop().tag(0).link();
            ring.queue().control().nop(-5).tag(1).link();
            ring.queue().control().nop().tag(2);
            ring.queue().control().nop().tag(3).drain();
            int[] results = ring.results(4);
            assertArrayEquals(new int[] {0, -5, -Errno.ECANCELED.number(), 0}, results);
        }
    }

    @Test
    void itIsASetupOfItsOwn() {
        assertEquals(Set.of(SetupFlag.SQPOLL), POLLED.required());
        assertTrue(!POLLED.preferred().contains(SetupFlag.DEFER_TASKRUN));
    }
}
