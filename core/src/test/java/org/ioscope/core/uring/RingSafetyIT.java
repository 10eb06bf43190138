package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class RingSafetyIT {

    private static final int NOPS = 1000;

    @TempDir
    private Path folder;

    @Test
    void memoryInFlightCanNotBeClosed() throws IOException {
        RingMemory memory = RingMemory.allocate(16);
        try (TestRing ring = new TestRing()) {
            int[] ends = ring.pipe();
            ring.queue().files().read(ends[0], 0, memory);
            assertThrows(IllegalStateException.class, memory::close);
            ring.queue().submit();
            assertThrows(IllegalStateException.class, memory::close);
            assertEquals(1, memory.uses());

            try (RingMemory sent = Bytes.memory(new byte[] {1, 2, 3})) {
                ring.queue().files().write(ends[1], 0, sent).tag(1);
                ring.queue().submit();
                ring.ring().completion().await(2);
                assertThrows(IllegalStateException.class, memory::close);
                assertEquals(2, ring.ring().completion().drain((_, result, _) -> assertEquals(3, result)));
            }
            memory.close();
            assertTrue(memory.isClosed());
            ring.close(ends[0]);
            ring.close(ends[1]);
        }
    }

    @Test
    void closingARingEndsWhatIsInFlight() throws IOException {
        TestRing helping = new TestRing();
        int[] ends = helping.pipe();
        RingMemory memory = RingMemory.allocate(16);
        try (Ring ring = Ring.open(RingOptions.fastest(4))) {
            ring.submission().files().read(ends[0], 0, memory);
            ring.submission().submit();
        }
        memory.close();
        helping.close(ends[0]);
        helping.close(ends[1]);
        helping.close();
    }

    @Test
    void closedMemoryIsRefused() throws IOException {
        try (TestRing ring = new TestRing()) {
            SubmissionQueue queue = ring.queue();
            RingMemory memory = RingMemory.allocate(16);
            RingMemory open = RingMemory.allocate(16);
            IoVector vector = IoVector.of(open);
            memory.close();
            vector.close();
            memory.close();

            assertThrows(IllegalStateException.class, () -> queue.files().read(0, 0, memory));
            assertThrows(IllegalStateException.class, () -> queue.files().readv(0, 0, vector));
            assertThrows(IllegalStateException.class, () -> IoVector.of(open, memory));
            assertThrows(IllegalStateException.class, () -> memory.segment().fill((byte) 1));
            assertEquals(0, queue.pending());
            open.close();
        }
    }

    @Test
    void aClosedRingRefusesEverything() throws IOException {
        Ring ring = Ring.open(RingOptions.fastest(4));
        SubmissionQueue queue = ring.submission();
        Submission submission = queue.control().nop();
        FileOperations files = queue.files();
        ring.close();
        ring.close();

        try (RingMemory memory = RingMemory.allocate(16)) {
            assertThrows(IllegalStateException.class, () -> files.read(0, 0, memory));
            assertEquals(0, memory.uses());
        }
        assertThrows(IllegalStateException.class, () -> submission.tag(1));
        assertThrows(IllegalStateException.class, () -> queue.control().nop());
        assertThrows(IllegalStateException.class, queue::submit);
        assertThrows(IllegalStateException.class, () -> ring.completion().next());
        assertThrows(IllegalStateException.class, () -> ring.completion().await(1));
        assertThrows(IllegalStateException.class, ring::descriptor);
    }

    @Test
    void aFullQueueRefusesAnOperationAndKeepsTheOthers() throws IOException {
        try (Ring ring = Ring.open(RingOptions.fastest(4));
                RingMemory memory = RingMemory.allocate(16)) {
            SubmissionQueue queue = ring.submission();
            for (int i = 0; i < queue.size(); i++) {
                queue.control().nop().tag(i);
            }
            assertEquals(0, queue.remaining());

            assertThrows(QueueFullException.class, () -> queue.files().read(0, 0, memory));
            assertEquals(0, memory.uses());

            assertEquals(4, queue.submitAndWait(4));
            assertEquals(4, queue.remaining());
            long[] sum = {0};
            assertEquals(4, ring.completion().drain((tag, _, _) -> sum[0] += tag));
            assertEquals(6, sum[0]);
        }
    }

    @Test
    void operationsThatHoldMemoryAreBoundedByTheCompletionQueue() throws IOException {
        try (TestRing ring = new TestRing(RingOptions.fastest(4).withCompletionEntries(4));
                RingMemory memory = RingMemory.allocate(16)) {
            int[] ends = ring.pipe();
            for (int i = 0; i < 4; i++) {
                ring.queue().files().read(ends[0], 0, memory, 0, 1);
            }
            assertEquals(4, ring.queue().submit());
            assertThrows(QueueFullException.class, () -> ring.queue().files().read(ends[0], 0, memory));
            assertEquals(4, memory.uses());
            ring.queue().control().nop();
            ring.queue().files().close(ends[1]);
            ring.queue().submit();
            int taken = 0;
            while (taken < 6) {
                ring.ring().completion().await(1);
                taken += ring.ring().completion().drain((_, result, _) -> assertEquals(0, result));
            }
            assertEquals(0, memory.uses());
            ring.close(ends[0]);
        }
    }

    @Test
    void nothingIsLostWhenCompletionsOverflow() throws IOException {
        try (Ring ring = Ring.open(RingOptions.fastest(8).withCompletionEntries(8))) {
            assertEquals(8, ring.completion().size());
            int made = 0;
            while (made < NOPS) {
                while (made < NOPS && ring.submission().remaining() > 0) {
                    ring.submission().control().nop().tag(made++);
                }
                ring.submission().submit();
            }
            assertTrue(ring.completion().isOverflowing());

            long[] next = {0};
            while (next[0] < NOPS) {
                ring.completion().await(1);
                ring.completion().drain((tag, result, _) -> {
                    assertEquals(next[0]++, tag);
                    assertEquals(0, result);
                });
            }
            assertFalse(ring.completion().isOverflowing());
            assertEquals(0, ring.completion().lost());
            assertEquals(0, ring.completion().available());
        }
    }

    @Test
    void anotherThreadIsRefused() throws Exception {
        try (Ring ring = Ring.open(RingOptions.fastest(4));
                RingMemory memory = RingMemory.allocate(16)) {
            Submission submission = ring.submission().control().nop();
            assertRefused(() -> ring.submission().files().read(0, 0, memory));
            assertRefused(() -> ring.submission().submit());
            assertRefused(() -> submission.tag(4));
            assertRefused(() -> ring.completion().next());
            assertRefused(() -> ring.completion().await(1));
            assertRefused(ring::close);
            assertEquals(0, memory.uses());
            assertEquals(1, ring.submission().submitAndWait(1));
        }
    }

    private static void assertRefused(Executable executable) throws InterruptedException {
        CompletableFuture<Void> refused = new CompletableFuture<>();
        Thread thread = Thread.ofPlatform().start(() -> {
            try {
                assertThrows(WrongThreadException.class, executable);
                refused.complete(null);
            } catch (AssertionError e) {
                refused.completeExceptionally(e);
            }
        });
        thread.join();
        try {
            refused.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    @Test
    void aSubmittedOperationCanNotBeChanged() throws IOException {
        try (Ring ring = Ring.open(RingOptions.fastest(4))) {
            Submission submission = ring.submission().control().nop();
            ring.submission().submit();

            assertThrows(IllegalStateException.class, () -> submission.tag(1));
            assertThrows(IllegalStateException.class, submission::link);
            assertThrows(IllegalStateException.class, submission::hardLink);
            assertThrows(IllegalStateException.class, submission::drain);
            assertThrows(IllegalStateException.class, submission::async);
            assertThrows(IllegalStateException.class, submission::silent);
            assertThrows(IllegalStateException.class, submission::fixedFile);
            assertThrows(IllegalStateException.class, submission::key);
            assertThrows(IllegalStateException.class, () -> submission.personality(1));
        }
    }

    @Test
    void tagsAreBounded() throws IOException {
        try (TestRing ring = new TestRing()) {
            assertEquals(0, ring.run(queue -> queue.control().nop().tag(Submission.LARGEST_TAG)));
            assertEquals(Submission.LARGEST_TAG, ring.ring().completion().tag());
            Submission submission = ring.queue().control().nop();
            assertThrows(IllegalArgumentException.class, () -> submission.tag(Submission.LARGEST_TAG + 1));
            assertThrows(IllegalArgumentException.class, () -> submission.tag(-1));
        }
    }

    @Test
    void aReadThatIsAskedOfAWorkerGivesTheSame() throws IOException {
        byte[] content = Bytes.pattern(100, 4);
        Path path = Files.write(folder.resolve("file"), content);
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(100)) {
            int fd = ring.open(path, OpenFlags.READ);
            assertEquals(
                    100, ring.run(queue -> queue.files().read(fd, 0, memory).async()));
            assertArrayEquals(content, Bytes.get(memory));
            assertEquals(
                    -Errno.EINVAL.number(),
                    ring.run(queue -> queue.files().read(fd, 0, memory).personality(77)));
            ring.close(fd);
        }
    }
}
