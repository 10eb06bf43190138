package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ioscope.nativeaccess.Errno;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What liburing's tests demand of reading and writing files.
final class ConformityFilesIT {

    private static final long FIVE_GIBIBYTES = 5L << 30;

    @TempDir
    private Path folder;

    private TestRing ring;

    @BeforeEach
    void open() throws Exception {
        ring = new TestRing(RingOptions.fastest(16));
    }

    @AfterEach
    void close() {
        ring.close();
    }

    @Test
    void offsetsBehindFourGibibytesArePossible() throws Exception {
        Path file = folder.resolve("large");
        int fd = ring.open(file, OpenFlags.READ_WRITE.create(0600));
        try (RingMemory memory = TestRing.memory("far");
                RingMemory back = RingMemory.allocate(3);
                IoVector vector = IoVector.of(back)) {
            assertEquals(3, ring.run(queue -> queue.files().write(fd, FIVE_GIBIBYTES, memory)));
            assertEquals(FIVE_GIBIBYTES + 3, Files.size(file));
            assertEquals(3, ring.run(queue -> queue.files().readv(fd, FIVE_GIBIBYTES, vector)));
            assertEquals("far", TestRing.text(back.segment(), 0, 3));
        }
        ring.close(fd);
    }

    @Test
    void aFileIsTheSameReadInAllSizesAndWays() throws Exception {
        byte[] content = Bytes.pattern(300_001, 5);
        int fd = ring.open(Files.write(folder.resolve("f"), content), OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(65_536)) {
            ring.ring().buffers().register(memory);
            for (int size : new int[] {511, 4096, 65_536}) {
                for (long offset = 0; offset < content.length; offset += 60_000) {
                    long at = offset;
                    int expected = (int) Math.min(size, content.length - at);
                    byte[] part = Arrays.copyOfRange(content, (int) at, (int) at + expected);
                    assertEquals(expected, ring.run(queue -> queue.files().read(fd, at, memory, 0, size)));
                    assertArrayEquals(part, Bytes.get(memory, 0, expected));
                    memory.segment().fill((byte) 0);
                    assertEquals(expected, ring.run(queue -> queue.files().readFixed(fd, at, 0, memory, 0, size)));
                    assertArrayEquals(part, Bytes.get(memory, 0, expected));
                    memory.segment().fill((byte) 0);
                    assertEquals(
                            expected,
                            ring.run(queue ->
                                    queue.files().read(fd, at, memory, 0, size).async()));
                    assertArrayEquals(part, Bytes.get(memory, 0, expected));
                }
            }
            ring.ring().buffers().unregister();
        }
        ring.close(fd);
    }

    @Test
    void fixedBuffersAreFilledAtAnyOffset() throws Exception {
        byte[] content = Bytes.pattern(64 * 1024, 8);
        Path file = Files.write(folder.resolve("f"), content);
        int fd = ring.open(file, OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(64 * 1024)) {
            ring.ring().buffers().register(memory);
            for (int from : new int[] {0, 1, 512, 4095, 4096, 4097, 40_000}) {
                assertEquals(4096, ring.run(queue -> queue.files().readFixed(fd, from, 0, memory, from, 4096)));
                assertArrayEquals(Arrays.copyOfRange(content, from, from + 4096), Bytes.get(memory, from, 4096));
            }
            ring.ring().buffers().unregister();
        }
        ring.close(fd);
    }

    @Test
    void devicesWithoutPagesWorkWithFixedBuffers() throws Exception {
        int zero = ring.open(Path.of("/dev/zero"), OpenFlags.READ);
        int nothing = ring.open(Path.of("/dev/null"), OpenFlags.WRITE);
        try (RingMemory memory = RingMemory.allocate(20_000)) {
            memory.segment().fill((byte) 7);
            ring.ring().buffers().register(memory);
            assertEquals(12_000, ring.run(queue -> queue.files().readFixed(zero, 0, 0, memory, 5000, 12_000)));
            byte[] expected = new byte[20_000];
            Arrays.fill(expected, (byte) 7);
            Arrays.fill(expected, 5000, 17_000, (byte) 0);
            assertArrayEquals(expected, Bytes.get(memory));
            assertEquals(20_000, ring.run(queue -> queue.files().writeFixed(nothing, 0, 0, memory, 0, 20_000)));
            ring.ring().buffers().unregister();
        }
        ring.close(zero);
        ring.close(nothing);
    }

    @Test
    void filesOfTheKernelAreReadWithAndWithoutFixedBuffers() throws Exception {
        Path file = Path.of("/proc/version");
        byte[] content = Files.readAllBytes(file);
        int fd = ring.open(file, OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(4096)) {
            ring.ring().buffers().register(memory);
            assertEquals(content.length, ring.run(queue -> queue.files().read(fd, 0, memory)));
            assertArrayEquals(content, Bytes.get(memory, 0, content.length));
            memory.segment().fill((byte) 0);
            assertEquals(content.length, ring.run(queue -> queue.files().readFixed(fd, 0, 0, memory, 0, 4096)));
            assertArrayEquals(content, Bytes.get(memory, 0, content.length));
            ring.ring().buffers().unregister();
        }
        ring.close(fd);
    }

    @Test
    void aWorkerSeesTheProcessThatSubmitted() throws Exception {
        NativePath path = NativePath.of(Path.of("/proc/self/comm"));
        int here = DirectoryOperations.CURRENT_DIRECTORY;
        int fd = ring.run(
                queue -> queue.directories().openat(here, path, OpenFlags.READ).async());
        assertTrue(fd >= 0);
        try (RingMemory memory = RingMemory.allocate(64)) {
            int count = ring.run(queue -> queue.files().read(fd, 0, memory));
            assertEquals(Files.readString(Path.of("/proc/self/comm")), TestRing.text(memory.segment(), 0, count));
        }
        ring.close(fd);
    }

    @Test
    void aPathDescriptorIsClosedButNotRead() throws Exception {
        Path file = Files.writeString(folder.resolve("f"), "x");
        int fd = ring.open(file, OpenFlags.PATH);
        try (RingMemory memory = RingMemory.allocate(1)) {
            assertEquals(-Errno.EBADF.number(), ring.run(queue -> queue.files().read(fd, 0, memory)));
        }
        ring.close(fd);
    }

    @Test
    void aReadThatMayNotWaitIsFinishedOrSaysSo() throws Exception {
        Path file = Files.write(folder.resolve("f"), Bytes.pattern(4096, 1));
        int fd = ring.open(file, OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(4096)) {
            ring.run(queue -> queue.files().fadvise(fd, 0, 0, FileAdvice.DONTNEED));
            int result = ring.run(queue -> queue.files().read(fd, 0, memory, 0, 4096, ReadWriteFlags.NOWAIT));
            assertTrue(result == 4096 || result == -Errno.EAGAIN.number(), "result: " + result);
        }
        ring.close(fd);
    }

    @Test
    void writesThatAreInFlightTogetherDoNotDisturbEachOther() throws Exception {
        Path file = folder.resolve("f");
        int fd = ring.open(file, OpenFlags.WRITE.create(0600));
        byte[] content = Bytes.pattern(16 * 10_000, 2);
        try (RingMemory memory = Bytes.memory(content)) {
            Ring queues = ring.ring();
            for (int i = 15; i >= 0; i--) {
                Submission write = queues.submission().files().write(fd, i * 10_000L, memory, i * 10_000L, 10_000);
                if (i % 2 == 0) {
                    write.async();
                }
            }
            queues.submission().submitAndWait(16);
            assertEquals(16, queues.completion().drain((_, result, _) -> assertEquals(10_000, result)));
        }
        ring.close(fd);
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    @Test
    void theVectorMayBeForgottenOnceItIsSubmitted() throws Exception {
        byte[] content = "0123456789".getBytes(StandardCharsets.UTF_8);
        int fd = ring.open(Files.write(folder.resolve("f"), content), OpenFlags.READ);
        try (RingMemory first = RingMemory.allocate(4);
                RingMemory second = RingMemory.allocate(6)) {
            for (int i = 0; i < 50; i++) {
                IoVector vector = IoVector.of(first, second);
                assertEquals(
                        10, ring.run(queue -> queue.files().readv(fd, 0, vector).async()));
                vector.close();
                assertEquals("0123", TestRing.text(first.segment(), 0, 4));
                assertEquals("456789", TestRing.text(second.segment(), 0, 6));
                first.segment().fill((byte) 0);
                second.segment().fill((byte) 0);
            }
        }
        ring.close(fd);
    }

    @Test
    void polledDevicesAreRefusedOrRead() throws Exception {
        byte[] content = Bytes.pattern(4096, 9);
        Path file = Files.write(folder.resolve("f"), content);
        try (TestRing polled = new TestRing(RingOptions.fastest(8).with(SetupFlag.IOPOLL));
                RingMemory memory = RingMemory.allocate(4096)) {
            int fd = ring.open(file, OpenFlags.READ);
            // Neither the page cache nor a pipe can be polled.
            assertEquals(
                    -Errno.EOPNOTSUPP.number(),
                    polled.run(queue -> queue.files().read(fd, 0, memory)));
            ring.close(fd);
            assertEquals(
                    -Errno.EINVAL.number(), polled.run(queue -> queue.files().fsync(fd)));
            assertEquals(4, polled.run(queue -> queue.control().nop(4)));
        }
    }
}
