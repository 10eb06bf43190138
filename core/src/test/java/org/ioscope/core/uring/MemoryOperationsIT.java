package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.ioscope.nativeaccess.SystemConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class MemoryOperationsIT {

    private static final int PAGE = Math.toIntExact(SystemConfiguration.pageBytes());

    @TempDir
    private Path folder;

    @Test
    void pagesThatAreGivenBackReadAsZeroAndTheirNeighboursStay() throws IOException {
        byte[] content = Bytes.pattern(4 * PAGE + 100, 1);
        try (TestRing ring = new TestRing();
                RingMemory memory = Bytes.memory(content)) {
            assertEquals(0, ring.run(queue -> queue.memory().madvise(memory, PAGE, 2L * PAGE, MemoryAdvice.DONTNEED)));

            java.util.Arrays.fill(content, PAGE, 3 * PAGE, (byte) 0);
            assertArrayEquals(content, Bytes.get(memory));
        }
    }

    @Test
    void onlyWholePagesAreAdvisedOn() throws IOException {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(2L * PAGE + 100)) {
            MemoryOperations operations = ring.ring().submission().memory();
            MemoryAdvice advice = MemoryAdvice.DONTNEED;
            assertThrows(IllegalArgumentException.class, () -> operations.madvise(memory, 1, PAGE, advice));
            assertThrows(IllegalArgumentException.class, () -> operations.madvise(memory, 0, PAGE + 1, advice));
            assertThrows(IllegalArgumentException.class, () -> operations.madvise(memory, 0, 2L * PAGE + 100, advice));
            assertThrows(IndexOutOfBoundsException.class, () -> operations.madvise(memory, PAGE, 2L * PAGE, advice));
            assertThrows(IndexOutOfBoundsException.class, () -> operations.madvise(memory, -PAGE, PAGE, advice));
            assertEquals(0, ring.ring().submission().pending());
        }
    }

    @Test
    void eachAdviceIsTakenOrRefusedAsUnknown() throws IOException {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(16L * PAGE)) {
            for (MemoryAdvice advice : MemoryAdvice.values()) {
                int result = ring.run(queue -> queue.memory().madvise(memory, 0, 16L * PAGE, advice));
                assertTrue(
                        Set.of(0, -Errno.EINVAL.number(), -Errno.EAGAIN.number())
                                .contains(result),
                        advice + ": " + result);
            }
            memory.segment().fill((byte) 1);
            assertEquals(1, Bytes.get(memory, 15L * PAGE, 1)[0]);
        }
    }

    @Test
    void aRegisteredBufferKeepsThePagesThatWereGivenBack() throws IOException {
        try (TestRing ring = new TestRing();
                RingMemory memory = Bytes.memory(Bytes.pattern(PAGE, 1));
                IoVector all = IoVector.of(memory)) {
            ring.ring().register(RegisterOperation.BUFFERS, all.address(), 1, "");
            byte[] before = Bytes.get(memory, 0, 100);
            ring.run(queue -> queue.memory().madvise(memory, 0, PAGE, MemoryAdvice.DONTNEED));
            Path path = folder.resolve("file");
            int fd = ring.open(path, OpenFlags.READ_WRITE.createNew(0_600));

            assertEquals(100, ring.run(queue -> queue.files().writeFixed(fd, 0, 0, memory, 0, 100)));

            assertArrayEquals(before, Files.readAllBytes(path));
            assertArrayEquals(new byte[100], Bytes.get(memory, 0, 100));
            ring.close(fd);
            ring.ring().register(RegisterOperation.UNREGISTER_BUFFERS, 0, 0, "");
        }
    }
}
