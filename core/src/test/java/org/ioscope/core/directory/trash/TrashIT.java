package org.ioscope.core.directory.trash;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import org.ioscope.core.directory.PathBytes;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The trash of file systems beside that of the home folder.
@RequiresKernel(KernelFeature.LOOP_MOUNTS)
class TrashIT {

    private static final int ROOT = 0;

    @TempDir
    private Path folder;

    private Path disk;
    private Trash trash;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        folder = folder.toRealPath();
        disk = Files.createDirectory(folder.resolve("disk"));
        run(List.of("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString()));
        Files.createDirectories(disk.resolve("a b"));
        Files.writeString(disk.resolve("a b/file"), "content");
        trash = new Trash(folder.resolve("Trash"), ROOT, () -> LocalDateTime.of(2026, 11, 21, 9, 5, 7));
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run(List.of("umount", "-l", disk.toString()));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
    }

    private Path moveFile() throws IOException {
        return trash.move(PathBytes.of(disk), "a b/file".getBytes(UTF_8));
    }

    @Test
    void anotherFileSystemHasATrashOfTheUsersOwn() throws IOException {
        assertEquals(disk.resolve(".Trash-0/files/file"), moveFile());
        assertEquals(
                "[Trash Info]\nPath=a%20b/file\nDeletionDate=2026-11-21T09:05:07\n",
                Files.readString(disk.resolve(".Trash-0/info/file.trashinfo")));
        assertFalse(Files.exists(folder.resolve("Trash")));
    }

    @Test
    void aSharedTrashWithTheStickyBitIsUsed() throws IOException, InterruptedException {
        run(List.of("mkdir", "-m", "1777", disk.resolve(".Trash").toString()));
        assertEquals(disk.resolve(".Trash/0/files/file"), moveFile());
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(disk.resolve(".Trash/0"))));
    }

    @Test
    void aSharedTrashWithoutTheStickyBitIsNotTrusted() throws IOException, InterruptedException {
        run(List.of("mkdir", "-m", "0777", disk.resolve(".Trash").toString()));
        assertEquals(disk.resolve(".Trash-0/files/file"), moveFile());
    }

    @Test
    void aSharedTrashThatIsALinkIsNotTrusted() throws IOException {
        Files.createSymbolicLink(disk.resolve(".Trash"), Files.createDirectory(disk.resolve("elsewhere")));
        assertEquals(disk.resolve(".Trash-0/files/file"), moveFile());
    }

    @Test
    void aTrashThatIsALinkIsRefused() throws IOException {
        Files.createSymbolicLink(disk.resolve(".Trash-0"), Files.createDirectory(disk.resolve("elsewhere")));
        IOException refusal = assertThrows(IOException.class, this::moveFile);
        assertTrue(refusal.getMessage().startsWith("no trash can be made on its file system"), refusal.getMessage());
        assertTrue(Files.exists(disk.resolve("a b/file")));
    }

    @Test
    void aTrashOfSomebodyElseIsRefused() throws IOException {
        Path own = Files.createDirectory(disk.resolve(".Trash-0"));
        Files.setAttribute(own, "unix:uid", 12345);
        assertThrows(IOException.class, this::moveFile);
        assertTrue(Files.exists(disk.resolve("a b/file")));
    }

    @Test
    void aMountPointIsRefused() {
        IOException refusal =
                assertThrows(IOException.class, () -> trash.move(PathBytes.of(folder), "disk".getBytes(UTF_8)));
        assertEquals("a file system is mounted there, which can not be moved", refusal.getMessage());
    }
}
