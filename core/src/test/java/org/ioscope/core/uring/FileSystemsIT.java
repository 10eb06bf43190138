package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.ioscope.core.mount.MountedFileSystem;
import org.ioscope.core.mount.MountedFileSystem.Kind;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@RequiresKernel(KernelFeature.LOOP_MOUNTS)
final class FileSystemsIT {

    private static final int BLOCK = 4096;
    private static final Set<Integer> DONE_OR_UNSUPPORTED = Set.of(0, -Errno.EOPNOTSUPP.number());

    private static final Map<Kind, MountedFileSystem> SYSTEMS = new EnumMap<>(Kind.class);

    private TestRing ring;

    @BeforeAll
    static void mount() throws IOException {
        for (Kind kind : Kind.values()) {
            SYSTEMS.put(kind, MountedFileSystem.mount(kind));
        }
    }

    @AfterAll
    static void unmount() {
        SYSTEMS.values().forEach(MountedFileSystem::close);
        SYSTEMS.clear();
    }

    @BeforeEach
    void open() throws ErrnoException {
        ring = new TestRing();
    }

    @AfterEach
    void close() {
        ring.close();
    }

    private static Path file(Kind kind, String name) {
        return SYSTEMS.get(kind).folder().resolve(name);
    }

    private int write(int fd, long offset, RingMemory memory, ReadWriteFlags flags) throws ErrnoException {
        int length = Math.toIntExact(memory.size());
        return ring.run(queue -> queue.files().write(fd, offset, memory, 0, length, flags));
    }

    private int read(int fd, long offset, RingMemory memory, ReadWriteFlags flags) throws ErrnoException {
        int length = Math.toIntExact(memory.size());
        return ring.run(queue -> queue.files().read(fd, offset, memory, 0, length, flags));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenAndSyncedIsRead(Kind kind) throws IOException {
        Path path = file(kind, "plain");
        int fd = ring.open(path, OpenFlags.READ_WRITE.createNew(0_600));
        byte[] content = Bytes.pattern(3 * BLOCK + 5, 1);
        try (RingMemory memory = Bytes.memory(content);
                RingMemory back = RingMemory.allocate(4 * BLOCK)) {
            assertEquals(content.length, write(fd, 0, memory, ReadWriteFlags.NONE));
            assertEquals(0, ring.run(queue -> queue.files().fsync(fd)));
            assertEquals(0, ring.run(queue -> queue.files().fdatasync(fd)));
            assertEquals(0, ring.run(queue -> queue.files().syncFileRange(fd, 0, 0, SyncRange.WRITE_AND_WAIT)));
            assertEquals(0, ring.run(queue -> queue.files().fadvise(fd, 0, 0, FileAdvice.DONTNEED)));
            assertEquals(content.length, read(fd, 0, back, ReadWriteFlags.NONE));
            assertArrayEquals(content, Bytes.get(back, 0, content.length));
        }
        ring.close(fd);
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @ParameterizedTest
    @EnumSource
    void spaceIsReservedAndHolesRead(Kind kind) throws IOException {
        Path path = file(kind, "allocated");
        int fd = ring.open(path, OpenFlags.READ_WRITE.createNew(0_600));
        assertEquals(0, ring.run(queue -> queue.files().fallocate(fd, 0, 4 * BLOCK, AllocationMode.ALLOCATE)));
        assertEquals(4 * BLOCK, Files.size(path));
        try (RingMemory memory = Bytes.memory(Bytes.pattern(4 * BLOCK, 1))) {
            assertEquals(4 * BLOCK, write(fd, 0, memory, ReadWriteFlags.NONE));
            assertEquals(
                    0, ring.run(queue -> queue.files().fallocate(fd, BLOCK, 2 * BLOCK, AllocationMode.PUNCH_HOLE)));
            byte[] expected = Bytes.get(memory);
            Arrays.fill(expected, BLOCK, 3 * BLOCK, (byte) 0);
            assertArrayEquals(expected, Files.readAllBytes(path));
        }
        int zeroed = ring.run(queue -> queue.files().fallocate(fd, 0, BLOCK, AllocationMode.ZERO_RANGE));
        assertEquals(kind == Kind.TMPFS ? -Errno.EOPNOTSUPP.number() : 0, zeroed);
        for (AllocationMode mode : AllocationMode.values()) {
            int result = ring.run(queue -> queue.files().fallocate(fd, 0, BLOCK, mode));
            assertTrue(DONE_OR_UNSUPPORTED.contains(result), mode + ": " + result);
        }
        ring.close(fd);
    }

    @ParameterizedTest
    @EnumSource
    void thePageCacheIsPassedBy(Kind kind) throws IOException {
        Path path = file(kind, "direct");
        int fd = ring.open(path, OpenFlags.READ_WRITE.createNew(0_600).direct());
        byte[] content = Bytes.pattern(2 * BLOCK, 7);
        try (RingMemory memory = Bytes.memory(content);
                RingMemory back = RingMemory.allocate(2 * BLOCK)) {
            assertEquals(2 * BLOCK, write(fd, 0, memory, ReadWriteFlags.DSYNC));
            assertEquals(2 * BLOCK, read(fd, 0, back, ReadWriteFlags.NONE));
            assertArrayEquals(content, Bytes.get(back));
            int odd = ring.run(queue -> queue.files().read(fd, 1, back, 0, 100));
            if (kind == Kind.EXT4 || kind == Kind.XFS) {
                FileStatus status = FileStatus.allocate();
                assertEquals(0, ring.run(queue -> queue.directories().statx(fd, StatusRequest.ALL, status)));
                assertEquals(0, BLOCK % status.directOffsetAlignment());
                assertEquals(-Errno.EINVAL.number(), odd);
            }
        }
        ring.close(fd);
        assertArrayEquals(content, Files.readAllBytes(path));
    }

    @ParameterizedTest
    @EnumSource
    void eachWriteHasItsOwnFlags(Kind kind) throws IOException {
        Path path = Files.write(file(kind, "flags"), Bytes.pattern(BLOCK, 0));
        int fd = ring.open(path, OpenFlags.READ_WRITE);
        byte[] one = {1, 2, 3};
        try (RingMemory memory = Bytes.memory(one)) {
            assertEquals(3, write(fd, 0, memory, ReadWriteFlags.DSYNC));
            assertEquals(3, write(fd, 3, memory, ReadWriteFlags.SYNC));
            assertEquals(3, write(fd, 0, memory, ReadWriteFlags.APPEND.and(ReadWriteFlags.DSYNC)));
            assertEquals(BLOCK + 3, Files.size(path));

            int uncached = write(fd, 6, memory, ReadWriteFlags.DONTCACHE);
            assertEquals(kind == Kind.EXT4 || kind == Kind.XFS ? 3 : -Errno.EOPNOTSUPP.number(), uncached);
            assertTrue(write(fd, 0, memory, ReadWriteFlags.ATOMIC) < 0, "an atomic write needs O_DIRECT");
            assertEquals(
                    -Errno.EINVAL.number(), write(fd, 0, memory, ReadWriteFlags.APPEND.and(ReadWriteFlags.NOAPPEND)));
            assertEquals(-Errno.EOPNOTSUPP.number(), write(fd, 0, memory, new ReadWriteFlags(1 << 30)));
            assertEquals(3, read(fd, BLOCK, memory, ReadWriteFlags.NONE));
            assertArrayEquals(one, Bytes.get(memory));

            int appending = ring.open(path, OpenFlags.WRITE.append());
            assertEquals(3, write(appending, 10, memory, ReadWriteFlags.NOAPPEND));
            assertEquals(BLOCK + 3, Files.size(path));
            ring.close(appending);
        }
        ring.close(fd);
    }

    @ParameterizedTest
    @EnumSource
    void namesAndAttributesAreKept(Kind kind) throws IOException {
        NativePath first = NativePath.of(file(kind, "first"));
        NativePath second = NativePath.of(file(kind, "second"));
        int fd = ring.open(file(kind, "first"), OpenFlags.READ_WRITE.createNew(0_600));
        try (RingMemory value = Bytes.memory(Bytes.pattern(20, 1))) {
            NativePath name = NativePath.of("user.note");
            AttributeOperations.Rule any = AttributeOperations.Rule.ANY;
            assertEquals(0, ring.run(queue -> queue.attributes().fsetxattr(fd, name, value, 0, 20, any)));
            assertEquals(20, ring.run(queue -> queue.attributes().getxattr(first, name, value, 0, 20)));
        }
        assertEquals(
                0, ring.run(queue -> queue.directories().renameat(-100, first, -100, second, RenameRule.NOREPLACE)));
        FileStatus status = FileStatus.allocate();
        assertEquals(0, ring.run(queue -> queue.directories().statx(-100, second, StatusRequest.ALL, status)));
        assertTrue(status.has(FileStatus.Field.BTIME));
        assertEquals(kind == Kind.BTRFS, status.has(FileStatus.Field.SUBVOL) && status.subvolume() != 0);
        assertEquals(0, ring.run(queue -> queue.directories().unlinkat(-100, second)));
        ring.close(fd);
    }

    @Test
    void aFullDiskWritesLessAndThenNothing() throws IOException {
        try (MountedFileSystem small = MountedFileSystem.mount(Kind.EXT4, 4 << 20);
                RingMemory memory = RingMemory.allocate(1 << 20)) {
            int fd = ring.open(small.folder().resolve("file"), OpenFlags.READ_WRITE.createNew(0_600));
            long size = 0;
            int result;
            while ((result = write(fd, size, memory, ReadWriteFlags.NONE)) > 0) {
                size += result;
            }
            assertEquals(-Errno.ENOSPC.number(), result);
            assertEquals(size, Files.size(small.folder().resolve("file")));
            int reserved = ring.run(queue -> queue.files().fallocate(fd, 8 << 20, 8 << 20, AllocationMode.ALLOCATE));
            assertEquals(-Errno.ENOSPC.number(), reserved);
            ring.close(fd);
        }
    }
}
