package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.IO_URING)
final class FileStatusIT {

    @TempDir
    private Path folder;

    private Path path;
    private TestRing ring;
    private final FileStatus status = FileStatus.allocate();

    @BeforeEach
    void open() throws IOException {
        ring = new TestRing();
        path = Files.write(folder.resolve("file"), Bytes.pattern(5000, 3));
    }

    @AfterEach
    void close() {
        ring.close();
    }

    private int statx(Path of, StatusRequest request) throws IOException {
        NativePath name = NativePath.of(of);
        return ring.run(
                queue -> queue.directories().statx(DirectoryOperations.CURRENT_DIRECTORY, name, request, status));
    }

    @Test
    void itSaysWhatFilesSays() throws IOException {
        Files.setLastModifiedTime(path, FileTime.fromMillis(-1_234_567));
        assertEquals(0, statx(path, StatusRequest.ALL));

        Map<String, Object> unix = Files.readAttributes(path, "unix:*");
        assertEquals(unix.get("ino"), status.inode());
        assertEquals(unix.get("nlink"), status.links());
        assertEquals(unix.get("uid"), status.uid());
        assertEquals(unix.get("gid"), status.gid());
        assertEquals(unix.get("mode"), status.mode());
        assertEquals(unix.get("size"), status.size());
        assertEquals(unix.get("dev"), (long) status.deviceMajor() << 8 | status.deviceMinor());
        assertEquals(((FileTime) unix.get("ctime")).toInstant(), status.changeTime());
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class);
        assertEquals(basic.lastModifiedTime().toInstant(), status.modificationTime());
        assertEquals(basic.lastAccessTime().toInstant(), status.accessTime());
        assertEquals(basic.creationTime().toInstant(), status.birthTime());
        assertTrue(status.isRegularFile());
        assertFalse(status.isDirectory() || status.isSymbolicLink() || status.isBlockDevice());
        assertEquals(0_644 & status.permissions(), status.permissions());
    }

    @Test
    void itSaysWhatTheProgramStatSays() throws IOException, InterruptedException {
        Process process = new ProcessBuilder("stat", "-c", "%b %o %i %h %s", path.toString()).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
        assertEquals(0, process.waitFor());

        assertEquals(0, statx(path, StatusRequest.BASIC));

        assertEquals(
                said.strip(),
                status.blocks() + " " + status.blockSize() + " " + status.inode() + " " + status.links() + " "
                        + status.size());
        assertEquals(status.blocks() * 512, status.allocatedSize());
    }

    @Test
    void onlyWhatTheFileSystemGaveIsThere() throws IOException {
        assertEquals(0, statx(path, StatusRequest.ALL));
        assertTrue(status.has(FileStatus.Field.SIZE) && status.has(FileStatus.Field.BTIME));
        assertTrue(status.has(FileStatus.Field.MNT_ID_UNIQUE) && status.mountId() != 0);
        assertFalse(status.has(FileStatus.Field.SUBVOL));
        assertEquals(0, status.subvolume());

        StatusRequest one = StatusRequest.of(FileStatus.Field.MNT_ID).and(FileStatus.Field.DIOALIGN);
        assertEquals(0, statx(path, one));
        assertTrue(status.has(FileStatus.Field.MNT_ID));
        long id = status.mountId();
        assertTrue(Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .anyMatch(line -> line.startsWith(id + " ")));
        assertTrue(status.directMemoryAlignment() > 0 && status.directOffsetAlignment() > 0);
    }

    @Test
    void aLinkIsFollowedUnlessToldOtherwise() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));
        assertEquals(0, statx(link, StatusRequest.BASIC));
        assertTrue(status.isRegularFile());
        assertEquals(0, statx(link, StatusRequest.BASIC.noFollow().noAutomount().cached()));
        assertTrue(status.isSymbolicLink());
        assertEquals(Files.getAttribute(link, "unix:ino", LinkOption.NOFOLLOW_LINKS), status.inode());
        assertEquals(0, statx(folder, StatusRequest.BASIC.cached().fresh()));
        assertTrue(status.isDirectory());
    }

    @Test
    void aDeviceHasANumber() throws IOException {
        assertEquals(0, statx(Path.of("/dev/null"), StatusRequest.BASIC));
        assertEquals(1, status.representedMajor());
        assertEquals(3, status.representedMinor());
    }

    @Test
    void anOpenFileNeedsNoName() throws IOException {
        int fd = ring.open(path, OpenFlags.READ);
        Files.delete(path);
        assertEquals(0, ring.run(queue -> queue.directories().statx(fd, StatusRequest.BASIC, status)));
        assertEquals(5000, status.size());
        assertEquals(0, status.links());
        ring.close(fd);
    }

    @Test
    void manyLieInOnePieceOfMemory() throws IOException {
        try (RingMemory memory = RingMemory.allocate(4L * FileStatus.BYTES)) {
            for (int i = 0; i < 4; i++) {
                Path file = Files.write(folder.resolve("n" + i), new byte[i]);
                NativePath name = NativePath.of(file);
                FileStatus one = FileStatus.in(memory, (long) i * FileStatus.BYTES);
                assertEquals(0, ring.run(queue -> queue.directories().statx(-100, name, StatusRequest.BASIC, one)));
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        i, FileStatus.in(memory, (long) i * FileStatus.BYTES).size());
            }
            assertThrows(IndexOutOfBoundsException.class, () -> FileStatus.in(memory, 3L * FileStatus.BYTES + 8));
            assertThrows(IllegalArgumentException.class, () -> FileStatus.in(memory, 1));
        }
    }

    @Test
    void whatIsNotThereHasNoStatus() throws IOException {
        assertEquals(-Errno.ENOENT.number(), statx(folder.resolve("none"), StatusRequest.BASIC));
        assertEquals(-Errno.ENOTDIR.number(), statx(path.resolve("none"), StatusRequest.BASIC));
    }
}
