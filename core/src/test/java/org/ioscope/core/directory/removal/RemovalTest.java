package org.ioscope.core.directory.removal;

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
import java.util.List;
import org.ioscope.core.directory.PathBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemovalTest {

    @TempDir
    private Path folder;

    private Removal removal(String below) {
        return new Removal(PathBytes.of(folder), below.getBytes(UTF_8));
    }

    @Test
    void aTreeIsDeletedAndItsNeighbourStays() throws IOException {
        Files.createDirectories(folder.resolve("a/b/c"));
        Files.writeString(folder.resolve("a/b/file"), "content");
        Files.writeString(folder.resolve("neighbour"), "content");
        RemovalResult result = removal("a").run();
        assertTrue(result.isComplete());
        assertEquals(4, result.deleted());
        assertFalse(Files.exists(folder.resolve("a")));
        assertTrue(Files.exists(folder.resolve("neighbour")));
    }

    @Test
    void linksAreDeletedAndNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "content");
        Files.createDirectory(folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("a/link"), outside);
        Files.createSymbolicLink(folder.resolve("a/dangling"), Path.of("nowhere"));
        assertTrue(removal("a").run().isComplete());
        assertTrue(Files.exists(outside.resolve("file")));
        Files.createSymbolicLink(folder.resolve("link"), outside);
        assertTrue(removal("link").run().isComplete());
        assertFalse(Files.exists(folder.resolve("link"), LinkOption.NOFOLLOW_LINKS));
        assertTrue(Files.exists(outside.resolve("file")));
    }

    @Test
    void aFolderOnTheWayThatBecameALinkIsNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("file"), "content");
        Files.createSymbolicLink(folder.resolve("a"), outside);
        RemovalResult result = removal("a/file").run();
        assertEquals(1, result.failures());
        assertTrue(Files.exists(outside.resolve("file")));
    }

    @Test
    void aNameThatIsNotUtf8IsDeleted() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        ByteArrayOutputStream path = new ByteArrayOutputStream();
        path.writeBytes(PathBytes.of(folder));
        path.writeBytes(new byte[] {'/', 'a', '/', (byte) 0xff, '\n', (byte) 0xc3});
        Files.createFile(PathBytes.toPath(path.toByteArray()));
        RemovalResult result =
                new Removal(PathBytes.of(folder), new byte[] {'a', '/', (byte) 0xff, '\n', (byte) 0xc3}).run();
        assertTrue(result.isComplete(), result.listed().toString());
        assertTrue(removal("a").run().isComplete());
    }

    @Test
    void whatIsGoneIsAFailureThatSaysSo() {
        RemovalResult result = removal("a").run();
        assertEquals(List.of("a: it is gone"), result.listed());
        assertFalse(result.isComplete());
    }

    @Test
    void aRemovalThatWasCancelledBeforeDeletesNothingBelow() throws IOException {
        Files.createDirectory(folder.resolve("a"));
        Files.writeString(folder.resolve("a/file"), "content");
        Removal removal = removal("a");
        removal.cancel();
        RemovalResult result = removal.run();
        assertTrue(result.cancelled());
        assertEquals(0, result.deleted());
        assertTrue(Files.exists(folder.resolve("a/file")));
    }

    @Test
    void aPathThatGoesUpIsRefused() throws IOException {
        Files.writeString(folder.resolve("file"), "content");
        Files.createDirectory(folder.resolve("a"));
        Removal removal = new Removal(PathBytes.of(folder.resolve("a")), "../file".getBytes(UTF_8));
        assertEquals(1, removal.run().failures());
        assertTrue(Files.exists(folder.resolve("file")));
        assertThrows(IllegalArgumentException.class, () -> removal(""));
        assertThrows(IllegalArgumentException.class, () -> removal("/file"));
    }
}
