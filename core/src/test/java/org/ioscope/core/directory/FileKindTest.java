package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "film.MKV, VIDEO",
        "a.tar.gz, ARCHIVE",
        "libc.so.6, LIBRARY",
        "libz.so, LIBRARY",
        "syslog.log.1, LOG",
        "notes.txt~, JUNK",
        "core.1234, JUNK",
        "disk.qcow2, DISK_IMAGE",
        "Main.java, SOURCE",
        "README, OTHER",
        ".bashrc, OTHER",
        "data.csv, DATA",
        "setup.exe, EXECUTABLE"
    })
    void aNameTellsTheKind(String name, FileKind kind) {
        assertEquals(kind, FileKind.ofName(name));
    }

    @Test
    void theDotOfAnExtensionDoesNotMatter() {
        assertEquals(FileKind.IMAGE, FileKind.ofExtension(".jpg"));
        assertEquals(FileKind.IMAGE, FileKind.ofExtension("JPG"));
        assertEquals(FileKind.OTHER, FileKind.ofExtension(""));
    }
}
