package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Many operations: each completes once.
@RequiresKernel(KernelFeature.IO_URING)
@Timeout(60)
final class RingLoadIT {

    private static final int BLOCK = 512;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    /// A file in which each block begins with its number.
    private Path numbered(int blocks) throws IOException {
        byte[] content = new byte[blocks * BLOCK];
        for (int i = 0; i < blocks; i++) {
            content[i * BLOCK] = (byte) i;
            content[i * BLOCK + 1] = (byte) (i >> 8);
        }
        return Files.write(folder.resolve("numbered"), content);
    }

    @ParameterizedTest(name = "of the kernel''s polling thread: {0}")
    @ValueSource(booleans = {false, true})
    void oneThreadSubmitsAndAnotherTakesCompletionsAndNothingIsLost(boolean polled) throws Exception {
        int operations = 100_000;
        int blocks = 256;
        int depth = 64;
        RingOptions options =
                polled ? RingOptions.split(depth).withPolling(Duration.ofMillis(1), -1) : RingOptions.split(depth);
        try (TestRing opening = new TestRing();
                Ring ring = Ring.open(options);
                RingMemory memory = RingMemory.allocate((long) blocks * BLOCK)) {
            int fd = opening.open(numbered(blocks), OpenFlags.READ);
            // The queue holds as many operations with memory as completions fit; the count keeps NOPs within it too.
            AtomicInteger inFlight = new AtomicInteger();
            CompletableFuture<Void> submitting = started(() -> {
                SubmissionQueue queue = ring.submission();
                for (int i = 0; i < operations; i++) {
                    while (inFlight.get() >= depth) {
                        queue.submit();
                        LockSupport.parkNanos(1_000);
                    }
                    if (queue.remaining() == 0) {
                        queue.awaitRoom();
                    }
                    int slot = i / 2 % depth;
                    if (i % 2 == 0) {
                        queue.control().nop().tag(i);
                    } else {
                        queue.files()
                                .read(fd, (long) slot * BLOCK, memory, (long) slot * BLOCK, BLOCK)
                                .tag(i);
                    }
                    inFlight.incrementAndGet();
                    if (i % 7 == 0) {
                        queue.submit();
                    }
                }
                while (queue.pending() > 0) {
                    queue.submit();
                }
                queue.handOver();
            });
            byte[] seen = new byte[operations];
            int taken = 0;
            while (taken < operations) {
                assertTrue(ring.completion().await(1, LIMIT), "lost " + (operations - taken));
                int now = ring.completion().drain((tag, result, _) -> {
                    seen[(int) tag]++;
                    assertEquals(tag % 2 == 0 ? 0 : BLOCK, result);
                });
                inFlight.addAndGet(-now);
                taken += now;
            }
            submitting.get();
            for (int i = 0; i < operations; i++) {
                assertEquals(1, seen[i]);
            }
            assertEquals(0, ring.operationsHoldingMemory());
            assertEquals(0, ring.completion().lost());
            for (int slot = 0; slot < depth; slot++) {
                assertEquals((byte) slot, Bytes.get(memory, (long) slot * BLOCK, 1)[0]);
            }
            opening.close(fd);
        }
    }

    private interface Step {
        void run() throws Exception;
    }

    private static CompletableFuture<Void> started(Step step) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                step.run();
                end.complete(null);
            } catch (Exception | AssertionError e) {
                end.completeExceptionally(e);
            }
        });
        return end;
    }

    @Test
    void aRingIsResizedWhileReadsAreInFlight() throws IOException {
        int blocks = 128;
        try (TestRing opening = new TestRing();
                Ring ring = Ring.open(RingOptions.fastest(16));
                RingMemory memory = RingMemory.allocate((long) blocks * BLOCK)) {
            int fd = opening.open(numbered(blocks), OpenFlags.READ);
            int made = 0;
            int taken = 0;
            List<Integer> places = new ArrayList<>();
            for (int round = 0; round < 300; round++) {
                for (int i = 0; i < 12 && ring.submission().remaining() > 0; i++) {
                    int block = made % blocks;
                    Submission read = ring.submission()
                            .files()
                            .read(fd, (long) block * BLOCK, memory, (long) block * BLOCK, BLOCK)
                            .tag(made++);
                    if (i % 3 == 0) {
                        read.async();
                    }
                }
                if (round % 3 > 0) {
                    ring.submission().submit();
                }
                ring.registration().resize(16 << round % 3, 256 << round % 2);
                places.add(ring.completion().size());
                ring.submission().submit();
                while (made - taken > 24) {
                    assertTrue(ring.completion().await(1, LIMIT));
                    taken += ring.completion().drain((_, result, _) -> assertEquals(BLOCK, result));
                }
            }
            while (taken < made) {
                assertTrue(ring.completion().await(1, LIMIT), "lost " + (made - taken));
                taken += ring.completion().drain((_, result, _) -> assertEquals(BLOCK, result));
            }
            assertEquals(0, ring.operationsHoldingMemory());
            assertEquals(256, places.getFirst());
            assertEquals(512, places.get(1));
            for (int block = 0; block < blocks; block++) {
                assertEquals((byte) block, Bytes.get(memory, (long) block * BLOCK, 1)[0]);
            }
            opening.close(fd);
        }
    }

    @Test
    void whatOverflowsIsKeptAsideAndCountedAsNotLost() throws ErrnoException {
        int operations = 5_000;
        try (Ring ring = Ring.open(RingOptions.split(8).withCompletionEntries(8))) {
            for (int i = 0; i < operations; i++) {
                if (ring.submission().remaining() == 0) {
                    ring.submission().awaitRoom();
                }
                ring.submission().control().nop().tag(i);
            }
            ring.submission().submit();
            assertTrue(ring.completion().isOverflowing());
            assertEquals(8, ring.completion().available());
            for (int i = 0; i < operations; i++) {
                assertTrue(ring.completion().next());
                assertEquals(i, ring.completion().tag());
            }
            assertEquals(false, ring.completion().next());
            assertEquals(false, ring.completion().isOverflowing());
            assertEquals(0, ring.completion().lost());
        }
    }

    /// A read that a worker has when its thread ends either gets the data or -EFAULT, as the worker loses the
    /// memory that it would copy to; nothing else, and its memory is held until then.
    @Test
    void aReadOfAThreadThatEndsCompletesOrFails() throws Exception {
        Path path = numbered(128);
        for (int round = 0; round < 20; round++) {
            Ring ring = Ring.open(RingOptions.split(8));
            RingMemory memory = RingMemory.allocate(128L * BLOCK);
            try (TestRing opening = new TestRing()) {
                int fd = opening.open(path, OpenFlags.READ);
                opening.run(queue -> queue.files().fsync(fd));
                opening.run(queue -> queue.files().fadvise(fd, 0, 0, FileAdvice.DONTNEED));
                boolean worker = round % 2 == 0;
                Thread thread = Thread.ofPlatform().start(() -> {
                    Submission read = ring.submission().files().read(fd, 0, memory);
                    if (worker) {
                        read.async();
                    }
                    try {
                        ring.submission().submit();
                    } catch (ErrnoException e) {
                        throw new IllegalStateException(e);
                    }
                });
                thread.join();
                assertTrue(ring.completion().await(1, LIMIT));
                assertTrue(ring.completion().next());
                int result = ring.completion().result();
                assertTrue(
                        result == 128 * BLOCK || result == -14 || result == -125 || result == -4, "result " + result);
                assertEquals(0, memory.uses());
                opening.close(fd);
            } finally {
                ring.close();
                memory.close();
            }
        }
    }
}
