package org.ioscope.core.uring;

import static java.nio.file.StandardOpenOption.READ;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class FileOperationsIT {

    private static final int LENGTH = 10_000;
    private static final int NO_SUCH_DESCRIPTOR = 1 << 20;

    @TempDir
    private Path folder;

    private Path path;
    private byte[] content;
    private TestRing ring;
    private int fd;

    @BeforeEach
    void open() throws IOException {
        ring = new TestRing();
        content = Bytes.pattern(LENGTH, 1);
        path = Files.write(folder.resolve("file"), content);
        fd = ring.open(path, OpenFlags.READ_WRITE);
    }

    @AfterEach
    void close() throws ErrnoException {
        ring.close(fd);
        ring.close();
    }

    @Test
    void aReadGivesWhatIsInTheFile() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4096)) {
            assertEquals(4096, ring.run(queue -> queue.files().read(fd, 100, memory)));

            ByteBuffer expected = ByteBuffer.allocate(4096);
            try (FileChannel channel = FileChannel.open(path, READ)) {
                channel.read(expected, 100);
            }
            assertArrayEquals(expected.array(), Bytes.get(memory));
        }
    }

    @Test
    void aReadTouchesOnlyItsPartOfTheMemory() throws IOException {
        try (RingMemory memory = RingMemory.allocate(300)) {
            memory.segment().fill((byte) 0x55);

            assertEquals(100, ring.run(queue -> queue.files().read(fd, 7, memory, 100, 100)));

            assertArrayEquals(filled(100), Bytes.get(memory, 0, 100));
            assertArrayEquals(Arrays.copyOfRange(content, 7, 107), Bytes.get(memory, 100, 100));
            assertArrayEquals(filled(100), Bytes.get(memory, 200, 100));
        }
    }

    private static byte[] filled(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 0x55);
        return bytes;
    }

    @Test
    void aReadAtTheEndIsShortAndOneBehindItEmpty() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4096)) {
            assertEquals(10, ring.run(queue -> queue.files().read(fd, LENGTH - 10, memory)));
            assertArrayEquals(Arrays.copyOfRange(content, LENGTH - 10, LENGTH), Bytes.get(memory, 0, 10));

            assertEquals(0, ring.run(queue -> queue.files().read(fd, LENGTH, memory)));
            assertEquals(0, ring.run(queue -> queue.files().read(fd, 0, memory, 4096, 0)));
        }
    }

    @Test
    void aWriteIsInTheFile() throws IOException {
        byte[] written = Bytes.pattern(500, 9);
        try (RingMemory memory = Bytes.memory(written)) {
            assertEquals(500, ring.run(queue -> queue.files().write(fd, 20, memory)));
            assertEquals(100, ring.run(queue -> queue.files().write(fd, LENGTH, memory, 400, 100)));
        }

        byte[] expected = Arrays.copyOf(content, LENGTH + 100);
        System.arraycopy(written, 0, expected, 20, 500);
        System.arraycopy(written, 400, expected, LENGTH, 100);
        assertArrayEquals(expected, Files.readAllBytes(path));
    }

    @Test
    void theFilesOwnPositionMoves() throws IOException {
        try (RingMemory memory = RingMemory.allocate(64)) {
            assertEquals(64, ring.run(queue -> queue.files().read(fd, FileOperations.CURRENT_POSITION, memory)));
            assertEquals(64, ring.run(queue -> queue.files().read(fd, FileOperations.CURRENT_POSITION, memory)));
            assertArrayEquals(Arrays.copyOfRange(content, 64, 128), Bytes.get(memory));

            assertEquals(64, ring.run(queue -> queue.files().write(fd, FileOperations.CURRENT_POSITION, memory)));
        }
        assertArrayEquals(Arrays.copyOfRange(content, 64, 128), Arrays.copyOfRange(Files.readAllBytes(path), 128, 192));
    }

    @Test
    void aNegativeOffsetIsInvalid() throws IOException {
        try (RingMemory memory = RingMemory.allocate(64)) {
            assertEquals(-Errno.EINVAL.number(), ring.run(queue -> queue.files().read(fd, -2, memory)));
            assertEquals(-Errno.EINVAL.number(), ring.run(queue -> queue.files().write(fd, -2, memory)));
        }
    }

    @Test
    void vectorsAreReadAndWrittenInOrder() throws IOException {
        try (RingMemory memory = RingMemory.allocate(3000);
                IoVector vector = IoVector.of(List.of(
                        new IoVector.Part(memory, 2000, 1000),
                        new IoVector.Part(memory, 0, 0),
                        new IoVector.Part(memory, 0, 500)))) {
            assertEquals(1500, ring.run(queue -> queue.files().readv(fd, 50, vector)));
            assertArrayEquals(Arrays.copyOfRange(content, 50, 1050), Bytes.get(memory, 2000, 1000));
            assertArrayEquals(Arrays.copyOfRange(content, 1050, 1550), Bytes.get(memory, 0, 500));

            assertEquals(1500, ring.run(queue -> queue.files().writev(fd, 5000, vector)));
            assertArrayEquals(
                    Arrays.copyOfRange(content, 50, 1550), Arrays.copyOfRange(Files.readAllBytes(path), 5000, 6500));

            assertThrows(IllegalStateException.class, memory::close);
        }
        try (IoVector none = IoVector.of()) {
            assertEquals(0, ring.run(queue -> queue.files().readv(fd, 0, none)));
        }
    }

    @Test
    void registeredMemoryIsReadAndWritten() throws IOException {
        try (RingMemory memory = RingMemory.allocate(8192);
                IoVector all = IoVector.of(memory);
                IoVector parts =
                        IoVector.of(List.of(new IoVector.Part(memory, 4096, 10), new IoVector.Part(memory, 100, 20)))) {
            ring.ring().register(RegisterOperation.BUFFERS, all.address(), 1, "");

            assertEquals(100, ring.run(queue -> queue.files().readFixed(fd, 3, 0, memory, 200, 100)));
            assertArrayEquals(Arrays.copyOfRange(content, 3, 103), Bytes.get(memory, 200, 100));
            assertEquals(100, ring.run(queue -> queue.files().writeFixed(fd, LENGTH, 0, memory, 200, 100)));
            assertArrayEquals(
                    Arrays.copyOfRange(content, 3, 103),
                    Arrays.copyOfRange(Files.readAllBytes(path), LENGTH, LENGTH + 100));

            assertEquals(30, ring.run(queue -> queue.files().readvFixed(fd, 0, 0, parts, ReadWriteFlags.NONE)));
            assertArrayEquals(Arrays.copyOfRange(content, 0, 10), Bytes.get(memory, 4096, 10));
            assertArrayEquals(Arrays.copyOfRange(content, 10, 30), Bytes.get(memory, 100, 20));
            assertEquals(30, ring.run(queue -> queue.files().writevFixed(fd, 900, 0, parts, ReadWriteFlags.NONE)));
            assertArrayEquals(
                    Arrays.copyOfRange(content, 0, 30), Arrays.copyOfRange(Files.readAllBytes(path), 900, 930));

            ring.ring().register(RegisterOperation.UNREGISTER_BUFFERS, 0, 0, "");
        }
    }

    @Test
    void memoryThatIsNotRegisteredIsRefused() throws IOException {
        try (RingMemory registered = RingMemory.allocate(4096);
                RingMemory other = RingMemory.allocate(4096);
                IoVector all = IoVector.of(registered);
                IoVector parts = IoVector.of(other)) {
            int fault = -Errno.EFAULT.number();
            assertEquals(fault, ring.run(queue -> queue.files().readFixed(fd, 0, 0, registered, 0, 10)));

            ring.ring().register(RegisterOperation.BUFFERS, all.address(), 1, "");

            assertEquals(fault, ring.run(queue -> queue.files().readFixed(fd, 0, 0, other, 0, 10)));
            assertEquals(fault, ring.run(queue -> queue.files().readFixed(fd, 0, 1, registered, 0, 10)));
            assertEquals(fault, ring.run(queue -> queue.files().readvFixed(fd, 0, 0, parts, ReadWriteFlags.NONE)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.run(queue -> queue.files().readFixed(fd, 0, 65_536, registered, 0, 10)));
            assertEquals(0, ring.ring().submission().pending());
        }
    }

    @Test
    void anInvalidDescriptorIsAnError() throws IOException {
        int error = -Errno.EBADF.number();
        try (RingMemory memory = RingMemory.allocate(64);
                IoVector vector = IoVector.of(memory)) {
            int none = NO_SUCH_DESCRIPTOR;
            assertEquals(error, ring.run(queue -> queue.files().read(none, 0, memory)));
            assertEquals(error, ring.run(queue -> queue.files().write(-1, 0, memory)));
            assertEquals(error, ring.run(queue -> queue.files().readv(none, 0, vector)));
            assertEquals(error, ring.run(queue -> queue.files().fsync(none)));
            assertEquals(error, ring.run(queue -> queue.files().ftruncate(none, 0)));
            assertEquals(error, ring.run(queue -> queue.files().fadvise(none, 0, 0, FileAdvice.NORMAL)));
            assertEquals(error, ring.run(queue -> queue.files().fallocate(none, 0, 1, AllocationMode.ALLOCATE)));
            assertEquals(error, ring.run(queue -> queue.files().close(none)));
            int place = 0;
            assertEquals(
                    error,
                    ring.run(queue -> queue.files().read(place, 0, memory).fixedFile()));
            assertEquals(0, memory.uses() - 1);
        }
    }

    @Test
    void aFileOnlyToBeReadIsNotWritten() throws IOException {
        int reading = ring.open(path, OpenFlags.READ);
        try (RingMemory memory = RingMemory.allocate(64)) {
            assertEquals(-Errno.EBADF.number(), ring.run(queue -> queue.files().write(reading, 0, memory)));
        }
        ring.close(reading);
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @Test
    void aPartThatIsNotWithinTheMemoryIsRefusedAtOnce() {
        try (RingMemory memory = RingMemory.allocate(64)) {
            FileOperations files = ring.ring().submission().files();
            assertThrows(IndexOutOfBoundsException.class, () -> files.read(fd, 0, memory, 0, 65));
            assertThrows(IndexOutOfBoundsException.class, () -> files.read(fd, 0, memory, 0, -1));
            assertThrows(IndexOutOfBoundsException.class, () -> files.write(fd, 0, memory, -1, 10));
            assertThrows(IndexOutOfBoundsException.class, () -> files.write(fd, 0, memory, Long.MAX_VALUE, 10));
            assertThrows(IndexOutOfBoundsException.class, () -> files.writeFixed(fd, 0, 0, memory, 64, 1));
            assertEquals(0, ring.ring().submission().pending());
            assertEquals(0, memory.uses());
        }
    }

    @Test
    void syncingSucceeds() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4096)) {
            ring.run(queue -> queue.files().write(fd, 0, memory));
        }
        assertEquals(0, ring.run(queue -> queue.files().syncFileRange(fd, 0, 0, SyncRange.WAIT_WRITE_AND_WAIT)));
        assertEquals(0, ring.run(queue -> queue.files().syncFileRange(fd, 0, 4096, SyncRange.WRITE)));
        assertEquals(0, ring.run(queue -> queue.files().fdatasync(fd)));
        assertEquals(0, ring.run(queue -> queue.files().fdatasync(fd, 0, 4096)));
        assertEquals(0, ring.run(queue -> queue.files().fsync(fd)));
        assertEquals(
                -Errno.EINVAL.number(), ring.run(queue -> queue.files().syncFileRange(fd, -5, 0, SyncRange.WRITE)));
        int zero = ring.open(Path.of("/dev/zero"), OpenFlags.READ);
        assertEquals(-Errno.EINVAL.number(), ring.run(queue -> queue.files().fsync(zero)));
        ring.close(zero);
    }

    @Test
    @Timeout(30)
    void pagesThatAreNotNeededLeaveTheCacheAndComeBack() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4096)) {
            ring.run(queue -> queue.files().fsync(fd));
            // Advice is a wish: a page that somebody else holds just now stays in the cache.
            int cached;
            do {
                assertEquals(0, ring.run(queue -> queue.files().fadvise(fd, 0, 0, FileAdvice.DONTNEED)));
                cached = ring.run(queue -> queue.files().read(fd, 0, memory, 0, 4096, ReadWriteFlags.NOWAIT));
            } while (cached == 4096);
            assertEquals(-Errno.EAGAIN.number(), cached);

            assertEquals(0, ring.run(queue -> queue.files().fadvise(fd, 0, 4096, FileAdvice.WILLNEED)));
            assertEquals(4096, ring.run(queue -> queue.files().read(fd, 0, memory)));
            assertEquals(4096, ring.run(queue -> queue.files().read(fd, 0, memory, 0, 4096, ReadWriteFlags.NOWAIT)));
        }
        for (FileAdvice advice : FileAdvice.values()) {
            assertEquals(0, ring.run(queue -> queue.files().fadvise(fd, 0, 5L << 30, advice)), advice.name());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> ring.ring().submission().files().fadvise(fd, 0, -1, FileAdvice.NORMAL));
    }

    @Test
    void spaceIsReservedAndGivenBack() throws IOException {
        FileStatus status = FileStatus.allocate();
        assertEquals(0, allocate(0, 1 << 20, AllocationMode.KEEP_SIZE));
        assertEquals(LENGTH, Files.size(path));
        assertEquals(1 << 20, allocated(status));

        assertEquals(0, allocate(0, 1 << 20, AllocationMode.ALLOCATE));
        assertEquals(1 << 20, Files.size(path));

        assertEquals(0, allocate(4096, (1 << 20) - 4096, AllocationMode.PUNCH_HOLE));
        assertEquals(1 << 20, Files.size(path));
        assertEquals(4096, allocated(status));
        byte[] expected = Arrays.copyOf(Arrays.copyOf(content, 4096), 1 << 20);
        assertArrayEquals(expected, Files.readAllBytes(path));

        assertEquals(0, allocate(0, 16, AllocationMode.ZERO_RANGE));
        Arrays.fill(expected, 0, 16, (byte) 0);
        assertArrayEquals(expected, Files.readAllBytes(path));

        assertEquals(0, allocate(0, 4096, AllocationMode.INSERT_RANGE));
        assertEquals((1 << 20) + 4096, Files.size(path));
        assertEquals(0, allocate(0, 4096, AllocationMode.COLLAPSE_RANGE));
        assertArrayEquals(expected, Files.readAllBytes(path));

        assertEquals(0, allocate(1 << 20, 4096, AllocationMode.ZERO_RANGE_KEEP_SIZE));
        assertEquals(1 << 20, Files.size(path));
        assertEquals(-Errno.EINVAL.number(), allocate(0, 0, AllocationMode.ALLOCATE));
        assertEquals(-Errno.EFBIG.number(), allocate(0, Long.MAX_VALUE, AllocationMode.ALLOCATE));
    }

    private int allocate(long offset, long length, AllocationMode mode) throws ErrnoException {
        return ring.run(queue -> queue.files().fallocate(fd, offset, length, mode));
    }

    private long allocated(FileStatus status) throws ErrnoException {
        ring.run(queue -> queue.files().fsync(fd));
        ring.run(queue -> queue.directories().statx(fd, StatusRequest.BASIC, status));
        return status.allocatedSize();
    }

    @Test
    void aFileGetsAnotherSize() throws IOException {
        assertEquals(0, ring.run(queue -> queue.files().ftruncate(fd, 20_000)));
        assertArrayEquals(Arrays.copyOf(content, 20_000), Files.readAllBytes(path));

        assertEquals(0, ring.run(queue -> queue.files().ftruncate(fd, 100)));
        assertArrayEquals(Arrays.copyOf(content, 100), Files.readAllBytes(path));

        assertEquals(-Errno.EINVAL.number(), ring.run(queue -> queue.files().ftruncate(fd, -1)));
    }

    @Test
    void aClosedDescriptorIsGone() throws IOException {
        int other = ring.open(path, OpenFlags.READ);
        Path link = Path.of("/proc/self/fd", Integer.toString(other));
        assertEquals(path, Files.readSymbolicLink(link));

        assertEquals(0, ring.run(queue -> queue.files().close(other)));

        assertFalse(Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aPlaceOfRegisteredFilesIsEmptied() throws IOException {
        try (RingMemory memory = RingMemory.allocate(16)) {
            assertEquals(-Errno.ENXIO.number(), ring.run(queue -> queue.files().closeFixed(0)));
            ring.ring().files().registerEmpty(2);
            NativePath name = NativePath.of(path);
            assertEquals(0, ring.run(queue -> queue.directories().openatFixed(-100, name, OpenFlags.READ, 1)));
            assertEquals(16, ring.run(queue -> queue.files().read(1, 0, memory).fixedFile()));

            assertEquals(0, ring.run(queue -> queue.files().closeFixed(1)));

            int error = -Errno.EBADF.number();
            assertEquals(
                    error, ring.run(queue -> queue.files().read(1, 0, memory).fixedFile()));
            assertEquals(error, ring.run(queue -> queue.files().closeFixed(1)));
            assertEquals(-Errno.EINVAL.number(), ring.run(queue -> queue.files().closeFixed(2)));
            assertThrows(
                    IllegalArgumentException.class,
                    () -> ring.ring().submission().files().closeFixed(-1));
        }
    }
}
