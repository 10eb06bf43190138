package org.ioscope.core.directory.trash;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Map;
import org.ioscope.core.directory.PathBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {

    @TempDir
    private Path folder;

    private Path data;
    private Path home;
    private Trash trash;

    @BeforeEach
    void makeTrash() throws IOException {
        folder = folder.toRealPath();
        data = Files.createDirectory(folder.resolve("data"));
        home = folder.resolve("share/Trash");
        trash = new Trash(home, 0, () -> LocalDateTime.of(2026, 11, 21, 9, 5, 7));
    }

    private Path move(String below) throws IOException {
        return trash.move(PathBytes.of(data), below.getBytes(UTF_8));
    }

    @Test
    void aFileGoesToTheTrashOfTheHomeFolderWithATextAboutIt() throws IOException {
        Files.writeString(data.resolve("my file"), "content");
        Path moved = move("my file");
        assertEquals(home.resolve("files/my file"), moved);
        assertEquals("content", Files.readString(moved));
        assertFalse(Files.exists(data.resolve("my file")));
        assertEquals(
                "[Trash Info]\nPath=" + data + "/my%20file\nDeletionDate=2026-11-21T09:05:07\n",
                Files.readString(home.resolve("info/my file.trashinfo")));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home)));
    }

    @Test
    void aNameThatIsTakenGetsANumber() throws IOException {
        for (int i = 0; i < 2; i++) {
            Files.writeString(data.resolve("file"), "content " + i);
            move("file");
        }
        assertEquals("content 0", Files.readString(home.resolve("files/file")));
        assertEquals("content 1", Files.readString(home.resolve("files/file.2")));
        assertTrue(Files.exists(home.resolve("info/file.2.trashinfo")));
    }

    @Test
    void whatLiesInTheTrashWithoutATextIsNotOverwritten() throws IOException {
        Files.createDirectories(home.resolve("files"));
        Files.writeString(home.resolve("files/file"), "orphan");
        Files.writeString(data.resolve("file"), "new");
        assertEquals(home.resolve("files/file.2"), move("file"));
        assertEquals("orphan", Files.readString(home.resolve("files/file")));
    }

    @Test
    void aDirectoryGoesWithAllThatIsInIt() throws IOException {
        Files.createDirectories(data.resolve("a/b"));
        Files.writeString(data.resolve("a/b/c"), "content");
        move("a");
        assertEquals("content", Files.readString(home.resolve("files/a/b/c")));
    }

    @Test
    void aLinkIsMovedItself() throws IOException {
        Path target = Files.writeString(folder.resolve("target"), "content");
        Files.createSymbolicLink(data.resolve("link"), target);
        Path moved = move("link");
        assertTrue(Files.isSymbolicLink(moved));
        assertEquals("content", Files.readString(target));
    }

    @Test
    void aFolderThatBecameALinkIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "content");
        Files.createSymbolicLink(data.resolve("a"), outside);
        IOException refusal = assertThrows(IOException.class, () -> move("a/file"));
        assertEquals("a folder on the way to it became a link", refusal.getMessage());
        assertTrue(Files.exists(outside.resolve("file")));
    }

    @Test
    void aNameThatIsNotUtf8IsKept() throws IOException {
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(PathBytes.of(data));
        path.writeBytes(new byte[] {'/', 'a', (byte) 0xff, '\n'});
        Files.createFile(PathBytes.toPath(path.toByteArray()));
        trash.move(PathBytes.of(data), new byte[] {'a', (byte) 0xff, '\n'});
        assertFalse(Files.exists(PathBytes.toPath(path.toByteArray())));
        ByteArrayOutputStream information = new ByteArrayOutputStream();
        information.writeBytes(PathBytes.of(home));
        information.writeBytes("/info/a".getBytes(US_ASCII));
        information.writeBytes(new byte[] {(byte) 0xff, '\n'});
        information.writeBytes(".trashinfo".getBytes(US_ASCII));
        String text = Files.readString(PathBytes.toPath(information.toByteArray()));
        assertTrue(text.contains("/a%FF%0A\n"), text);
    }

    @Test
    void theLongestNameIsShortenedInTheTrash() throws IOException {
        String name = "ä".repeat(127);
        Files.writeString(PathBytes.toPath((data + "/" + name).getBytes(UTF_8)), "content");
        Path moved = trash.move(PathBytes.of(data), name.getBytes(UTF_8));
        assertEquals("content", Files.readString(moved));
        assertTrue(PathBytes.of(moved).length < PathBytes.of(home).length + 7 + 255);
    }

    @Test
    void whatIsNotThereIsRefusedAndLeavesNothingBehind() throws IOException {
        IOException refusal = assertThrows(IOException.class, () -> move("file"));
        assertEquals("it is gone", refusal.getMessage());
        assertFalse(Files.exists(home.resolve("info/file.trashinfo"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void theTrashItselfAndWhatHoldsItAreRefused() throws IOException {
        Files.writeString(data.resolve("file"), "content");
        move("file");
        byte[] root = PathBytes.of(folder);
        assertEquals(
                "it holds the trash itself",
                assertThrows(IOException.class, () -> trash.move(root, "share".getBytes(UTF_8)))
                        .getMessage());
        assertEquals(
                "it is in the trash already",
                assertThrows(IOException.class, () -> trash.move(root, "share/Trash/files/file".getBytes(UTF_8)))
                        .getMessage());
    }

    @Test
    void whatIsNoPathInAFolderIsRefused() {
        assertThrows(IOException.class, () -> move(""));
        assertThrows(IOException.class, () -> move("../data/file"));
        assertThrows(IOException.class, () -> trash.move("relative".getBytes(UTF_8), "file".getBytes(UTF_8)));
    }

    @Test
    void theTrashOfTheHomeFolderFollowsTheVariableIfItIsAbsolute() {
        assertEquals(Path.of("/d/Trash"), Trash.homeTrash(Map.of("XDG_DATA_HOME", "/d"), Path.of("/home/me")));
        Path usual = Path.of("/home/me/.local/share/Trash");
        assertEquals(usual, Trash.homeTrash(Map.of("XDG_DATA_HOME", "d"), Path.of("/home/me")));
        assertEquals(usual, Trash.homeTrash(Map.of(), Path.of("/home/me")));
    }
}
