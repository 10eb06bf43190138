package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class DirectoryOperationsIT {

    private static final NativePath A = NativePath.of("a");
    private static final NativePath B = NativePath.of("b");

    @TempDir
    private Path folder;

    private TestRing ring;
    private int directory;

    @BeforeEach
    void open() throws IOException {
        ring = new TestRing();
        directory = ring.open(folder, OpenFlags.PATH.directory());
        Files.writeString(folder.resolve("a"), "of a");
    }

    @AfterEach
    void close() throws ErrnoException {
        ring.close(directory);
        ring.close();
    }

    private int openat(NativePath path, OpenFlags flags) throws ErrnoException {
        return ring.run(queue -> queue.directories().openat(directory, path, flags));
    }

    private String text(int fd) throws ErrnoException {
        try (RingMemory memory = RingMemory.allocate(16)) {
            int count = ring.run(queue -> queue.files().read(fd, 0, memory));
            return new String(Bytes.get(memory, 0, count), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void aFileIsOpenedByItsNameInADirectory() throws IOException {
        int fd = openat(A, OpenFlags.READ);
        assertEquals("of a", text(fd));
        ring.close(fd);

        assertEquals(-Errno.ENOENT.number(), openat(B, OpenFlags.READ));
        assertEquals(-Errno.ENOTDIR.number(), openat(A, OpenFlags.READ.directory()));
        assertEquals(
                -Errno.EBADF.number(), ring.run(queue -> queue.directories().openat(1 << 20, A, OpenFlags.READ)));
    }

    @Test
    void aFileIsMadeWithItsPermissions() throws IOException {
        int fd = openat(B, OpenFlags.WRITE.createNew(0_640));
        ring.close(fd);

        assertEquals(PosixFilePermissions.fromString("rw-r-----"), Files.getPosixFilePermissions(folder.resolve("b")));
        assertEquals(-Errno.EEXIST.number(), openat(B, OpenFlags.WRITE.createNew(0_640)));
        assertThrows(IllegalArgumentException.class, () -> OpenFlags.WRITE.create(0_100000));
    }

    @Test
    void openingMayEmptyAFileOrWriteBehindItsEnd() throws IOException {
        int appending = openat(A, OpenFlags.WRITE.append());
        try (RingMemory memory = Bytes.memory(new byte[] {'!'})) {
            assertEquals(1, ring.run(queue -> queue.files().write(appending, 0, memory)));
        }
        ring.close(appending);
        assertEquals("of a!", Files.readString(folder.resolve("a")));

        ring.close(openat(A, OpenFlags.WRITE.truncate()));
        assertEquals(0, Files.size(folder.resolve("a")));
    }

    @Test
    void aFileMayHaveNoName() throws IOException {
        int fd = openat(NativePath.of("."), OpenFlags.READ_WRITE.temporary(0_600));
        assertTrue(fd >= 0, () -> "openat: " + fd);
        try (RingMemory memory = Bytes.memory(new byte[] {'x'})) {
            assertEquals(1, ring.run(queue -> queue.files().write(fd, 0, memory)));
        }
        assertEquals("x", text(fd));
        ring.close(fd);
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aDescriptorIsNotInherited() throws IOException {
        int fd = openat(A, OpenFlags.READ);
        String flags = Files.readString(Path.of("/proc/self/fdinfo", Integer.toString(fd)));
        assertTrue(flags.lines().anyMatch(line -> line.matches("flags:\\s+02\\d{6}")), flags);
        ring.close(fd);
    }

    @Test
    void aRegisteredFileNeedsNoDescriptor() throws IOException {
        assertEquals(
                -Errno.ENXIO.number(),
                ring.run(queue -> queue.directories().openatFixed(directory, A, OpenFlags.READ, 0)));
        ring.ring().files().registerEmpty(2);
        try (RingMemory memory = RingMemory.allocate(16)) {
            assertEquals(0, fixed(OpenFlags.READ, 1));
            assertEquals(4, ring.run(queue -> queue.files().read(1, 0, memory).fixedFile()));

            assertEquals(0, fixed(OpenFlags.READ, FixedSlot.ANY));
            assertEquals(4, ring.run(queue -> queue.files().read(0, 0, memory).fixedFile()));
            assertEquals(-Errno.ENFILE.number(), fixed(OpenFlags.READ, FixedSlot.ANY));
            assertEquals(-Errno.EINVAL.number(), fixed(OpenFlags.READ, 2));

            OpenHow how = OpenHow.of(OpenFlags.READ);
            assertEquals(0, ring.run(queue -> queue.directories().openat2Fixed(directory, A, how, 1)));
            assertEquals(4, ring.run(queue -> queue.files().read(1, 0, memory).fixedFile()));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> ring.ring().submission().directories().openatFixed(directory, A, OpenFlags.READ, -1));
    }

    private int fixed(OpenFlags flags, int slot) throws ErrnoException {
        return ring.run(queue -> queue.directories().openatFixed(directory, A, flags, slot));
    }

    @Test
    void rulesForTheWayAreKept() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
        NativePath link = NativePath.of("link");
        NativePath above = NativePath.of("../" + folder.getFileName() + "/a");

        for (ResolveRule rule : ResolveRule.values()) {
            int fd = openat2(A, OpenHow.of(OpenFlags.READ, rule));
            assertEquals("of a", text(fd), rule.name());
            ring.close(fd);
        }
        assertEquals(-Errno.ELOOP.number(), openat2(link, OpenHow.of(OpenFlags.READ, ResolveRule.NO_SYMLINKS)));
        assertEquals(-Errno.EXDEV.number(), openat2(above, OpenHow.of(OpenFlags.READ, ResolveRule.BENEATH)));
        assertEquals(
                -Errno.EXDEV.number(),
                ring.run(queue -> queue.directories()
                        .openat2(
                                DirectoryOperations.CURRENT_DIRECTORY,
                                NativePath.of("/proc/self/status"),
                                OpenHow.of(OpenFlags.READ, ResolveRule.NO_XDEV))));
        int fd = openat2(NativePath.of("/a"), OpenHow.of(OpenFlags.READ, ResolveRule.IN_ROOT));
        assertEquals("of a", text(fd));
        ring.close(fd);
        assertEquals(-Errno.EINVAL.number(), openat2(A, OpenHow.of(new OpenFlags(1 << 30, 0))));
    }

    private int openat2(NativePath path, OpenHow how) throws ErrnoException {
        return ring.run(queue -> queue.directories().openat2(directory, path, how));
    }

    @Test
    void directoriesAreMadeAndRemoved() throws IOException {
        assertEquals(0, ring.run(queue -> queue.directories().mkdirat(directory, B, 0_750)));
        assertEquals(PosixFilePermissions.fromString("rwxr-x---"), Files.getPosixFilePermissions(folder.resolve("b")));
        assertEquals(
                -Errno.EEXIST.number(), ring.run(queue -> queue.directories().mkdirat(directory, B, 0_750)));
        assertEquals(
                -Errno.EISDIR.number(), ring.run(queue -> queue.directories().unlinkat(directory, B)));
        Path inside = Files.createFile(folder.resolve("b/inside"));
        assertEquals(
                -Errno.ENOTEMPTY.number(), ring.run(queue -> queue.directories().rmdir(directory, B)));
        Files.delete(inside);

        assertEquals(0, ring.run(queue -> queue.directories().rmdir(directory, B)));

        assertFalse(Files.exists(folder.resolve("b")));
        assertEquals(
                -Errno.ENOTDIR.number(), ring.run(queue -> queue.directories().rmdir(directory, A)));
    }

    @Test
    void aFileIsRemoved() throws IOException {
        assertEquals(0, ring.run(queue -> queue.directories().unlinkat(directory, A)));
        assertFalse(Files.exists(folder.resolve("a")));
        assertEquals(
                -Errno.ENOENT.number(), ring.run(queue -> queue.directories().unlinkat(directory, A)));
    }

    @Test
    void aFileGetsAnotherName() throws IOException {
        assertEquals(-Errno.ENOENT.number(), rename(RenameRule.EXCHANGE));
        assertEquals(0, rename(RenameRule.NOREPLACE));
        assertEquals("of a", Files.readString(folder.resolve("b")));

        Files.writeString(folder.resolve("a"), "new");
        assertEquals(-Errno.EEXIST.number(), rename(RenameRule.NOREPLACE));
        assertEquals(0, rename(RenameRule.EXCHANGE));
        assertEquals("of a", Files.readString(folder.resolve("a")));
        assertEquals("new", Files.readString(folder.resolve("b")));

        assertEquals(0, rename(RenameRule.REPLACE));
        assertEquals("of a", Files.readString(folder.resolve("b")));
        assertFalse(Files.exists(folder.resolve("a")));
        NativePath other = NativePath.of("/dev/shm/ioscope-rename");
        assertEquals(
                -Errno.EXDEV.number(),
                ring.run(queue -> queue.directories().renameat(directory, B, directory, other, RenameRule.REPLACE)));
    }

    private int rename(RenameRule rule) throws ErrnoException {
        return ring.run(queue -> queue.directories().renameat(directory, A, directory, B, rule));
    }

    @Test
    void aFileGetsFurtherNames() throws IOException {
        assertEquals(0, ring.run(queue -> queue.directories().linkat(directory, A, directory, B)));
        assertEquals(2, Files.getAttribute(folder.resolve("a"), "unix:nlink"));
        assertEquals(
                Files.getAttribute(folder.resolve("a"), "unix:ino"),
                Files.getAttribute(folder.resolve("b"), "unix:ino"));

        NativePath link = NativePath.of("link");
        assertEquals(0, ring.run(queue -> queue.directories().symlinkat(A, directory, link)));
        assertEquals(Path.of("a"), Files.readSymbolicLink(folder.resolve("link")));
        assertEquals(
                -Errno.EEXIST.number(), ring.run(queue -> queue.directories().symlinkat(B, directory, link)));

        NativePath again = NativePath.of("again");
        NativePath followed = NativePath.of("followed");
        assertEquals(0, ring.run(queue -> queue.directories().linkat(directory, link, directory, again)));
        assertTrue(Files.isSymbolicLink(folder.resolve("again")));
        assertEquals(0, ring.run(queue -> queue.directories().linkatFollowing(directory, link, directory, followed)));
        assertTrue(Files.isRegularFile(folder.resolve("followed"), LinkOption.NOFOLLOW_LINKS));
        assertEquals(3, Files.getAttribute(folder.resolve("a"), "unix:nlink"));
    }

    @Test
    void anAbsolutePathIgnoresTheDirectory() throws IOException {
        NativePath path = NativePath.of(folder.resolve("a"));
        int fd = ring.run(queue -> queue.directories().openat(1 << 20, path, OpenFlags.READ));
        assertEquals("of a", text(fd));
        ring.close(fd);
    }

    @Test
    void aNameWithAZeroIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> NativePath.of("a\0b"));
        assertThrows(IllegalArgumentException.class, () -> NativePath.of(new byte[] {0}));
    }
}
