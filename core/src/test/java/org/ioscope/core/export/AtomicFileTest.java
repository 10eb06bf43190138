package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesAnOlderFile() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile.write(file, out -> out.write(new byte[] {'n', 'e', 'w'}));
        assertEquals("new", Files.readString(file));
    }

    @Test
    void aFullDiskLeavesTheOlderFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        AtomicFile.Content half = out -> {
            out.write(new byte[10_000]);
            throw new IOException("No space left on device");
        };
        IOException failure = assertThrows(IOException.class, () -> AtomicFile.write(file, half));
        assertEquals("can not write " + file + ": No space left on device", failure.getMessage());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aPrivateFileIsItsOwnersOnly() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFile.writePrivate(file, out -> out.write('x'));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
