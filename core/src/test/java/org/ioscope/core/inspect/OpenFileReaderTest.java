package org.ioscope.core.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OpenFileReaderTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "socket:[123], SOCKET",
        "pipe:[123], PIPE",
        "anon_inode:[eventpoll], KERNEL_OBJECT",
        "/memfd:jvm, MEMORY",
        "/no/such/file, UNKNOWN",
        "/dev/null, DEVICE",
        "/proc, FOLDER"
    })
    void whatIsOpenIsToldByItsName(String target, OpenFileKind kind) throws IOException {
        open(3, target, "pos:\t0\nflags:\t02\n");

        OpenFile file = new OpenFileReader(folder).read(0).files().getFirst();

        assertEquals(kind, file.kind());
        assertEquals(target, file.path());
    }

    @Test
    void aFileWithoutItsInfoWasClosedAndIsLeftOut() throws IOException {
        Files.createDirectories(folder.resolve("fd"));
        Files.createSymbolicLink(folder.resolve("fd/3"), Path.of("/dev/null"));

        assertTrue(new OpenFileReader(folder).read(0).files().isEmpty());
    }

    @Test
    void anotherFileUnderTheSameNumberDidNotMove() throws IOException {
        OpenFileReader reader = new OpenFileReader(folder);
        open(3, "/dev/null", "pos:\t5\nflags:\t00\n");
        assertEquals(0, reader.read(100).intervalNanos());
        Files.delete(folder.resolve("fd/3"));
        open(3, "/dev/zero", "pos:\t9\nflags:\t00\n");

        OpenFileList list = reader.read(400);

        assertEquals(300, list.intervalNanos());
        assertEquals(Reading.Unknown.UNSUPPORTED, list.files().getFirst().movedBytes());
    }

    @Test
    void moreFilesThanTheLimitAreCut() throws IOException {
        for (int i = 0; i <= OpenFileList.LIMIT; i++) {
            open(i, "socket:[" + i + "]", "pos:\t0\nflags:\t02\n");
        }

        OpenFileList list = new OpenFileReader(folder).read(0);

        assertEquals(OpenFileList.LIMIT, list.files().size());
        assertTrue(list.cut());
    }

    @Test
    void withoutTheFolderTheProcessIsGone() {
        assertEquals(Reading.Unknown.GONE, new OpenFileReader(folder).read(0).cause());
    }

    @ParameterizedTest
    @CsvSource({"00, r", "01, w", "02, rw", "0102001, w append", "04010002, rw sync"})
    void flagsAreToldInShort(String octal, String text) {
        assertEquals(text, OpenFlags.of(Integer.parseInt(octal, 8)).text());
    }

    private void open(int number, String target, String info) throws IOException {
        Files.createDirectories(folder.resolve("fd"));
        Files.createDirectories(folder.resolve("fdinfo"));
        Files.createSymbolicLink(folder.resolve("fd/" + number), Path.of(target));
        Files.writeString(folder.resolve("fdinfo/" + number), info);
    }
}
