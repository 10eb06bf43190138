package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.FutureTask;
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

    @Test
    void aPipeIsWrittenToAndStays() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        FutureTask<byte[]> reader = new FutureTask<>(() -> Files.readAllBytes(pipe));
        Thread.ofVirtual().start(reader);
        AtomicFile.write(pipe, out -> out.write(new byte[] {'n', 'e', 'w'}));
        assertArrayEquals(new byte[] {'n', 'e', 'w'}, reader.get());
        assertTrue(Files.readAttributes(pipe, BasicFileAttributes.class).isOther());
    }

    @Test
    void aPipeWhoseReaderLeavesIsNamed() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Process reader = new ProcessBuilder("head", "-c", "1", pipe.toString())
                .redirectErrorStream(true)
                .start();
        AtomicFile.Content endless = out -> {
            while (true) {
                out.write(new byte[10_000]);
            }
        };
        IOException failure = assertThrows(IOException.class, () -> AtomicFile.write(pipe, endless));
        assertEquals("can not write " + pipe + ": Broken pipe", failure.getMessage());
        assertEquals(0, reader.waitFor());
    }
}
