package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class RawOperationIT {

    private static final int NOP = 0;
    private static final int READ = 22;
    private static final int READ_FIXED = 4;
    private static final int OPENAT = 18;
    private static final int INJECT_RESULT = 1;

    @TempDir
    private Path folder;

    @Test
    void allPartsOfAnEntryCanBeSet() throws IOException {
        byte[] content = Bytes.pattern(4096, 2);
        Path path = Files.write(folder.resolve("file"), content);
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(4096);
                IoVector all = IoVector.of(memory)) {
            long address = memory.segment().address();
            ring.ring().files().registerEmpty(1);
            ring.ring().register(RegisterOperation.BUFFERS, all.address(), 1, "");
            NativePath name = NativePath.of(path);

            int opened = ring.run(queue -> queue.unsafeRaw(
                            OPENAT, DirectoryOperations.CURRENT_DIRECTORY, 0, name.address(), 0, 0, name, null)
                    .fileIndex(1)
                    .submission());
            int read = ring.run(queue -> queue.unsafeRaw(READ_FIXED, 0, 96, address, 4000, 0, memory, null)
                    .bufferIndex(0)
                    .priority(2 << 13 | 3)
                    .submission()
                    .fixedFile());

            assertEquals(0, opened);
            assertEquals(4000, read);
            assertArrayEquals(Arrays.copyOfRange(content, 96, 4096), Bytes.get(memory, 0, 4000));
            ring.ring().register(RegisterOperation.UNREGISTER_BUFFERS, 0, 0, "");
        }
    }

    @Test
    void unknownOperationsAndOddPartsAreInvalid() throws IOException {
        try (TestRing ring = new TestRing();
                RingMemory memory = RingMemory.allocate(16)) {
            int invalid = -Errno.EINVAL.number();
            assertEquals(
                    invalid,
                    ring.run(queue ->
                            queue.unsafeRaw(200, -1, 0, 0, 0, 0, null, null).submission()));
            assertEquals(
                    invalid,
                    ring.run(queue -> queue.unsafeRaw(READ, 0, 0, 0, 0, 0, null, null)
                            .third(1)
                            .fourth(1 << 20)
                            .submission()));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().submission().unsafeRaw(256, -1, 0, 0, 0, 0, null, null));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().submission().unsafeRaw(NOP, -1, 0, 0, 0, 0, null, memory));
            int zero = ring.open(Path.of("/dev/zero"), OpenFlags.READ);
            assertEquals(
                    -Errno.ENOBUFS.number(),
                    ring.run(queue -> queue.unsafeRaw(READ, zero, 0, 0, 16, 0, null, null)
                            .bufferGroup(7)
                            .submission()));
            ring.close(zero);
        }
    }

    @Test
    void aNopGivesTheResultThatItIsTold() throws IOException {
        try (TestRing ring = new TestRing()) {
            assertEquals(
                    -7,
                    ring.run(queue -> queue.unsafeRaw(NOP, -1, 0, 0, -7, INJECT_RESULT, null, null)
                            .submission()
                            .tag(5)));
            assertEquals(5, ring.ring().completion().tag());
        }
    }
}
