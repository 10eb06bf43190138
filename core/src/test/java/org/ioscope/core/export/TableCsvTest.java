package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableCsvTest {

    @TempDir
    Path folder;

    @Test
    void cellsThatASpreadsheetWouldRunGetAnApostrophe() throws IOException {
        List<String> cells =
                List.of("=1", "+a", "-a", "@a", " =1", "\t=1", "\t1", "\r1", "\u200b=1", "\uff1d1", "\u00a0@x");
        assertEquals(
                "'=1,'+a,'-a,'@a,' =1,'\\t=1,'\\t1,'\\r1,'\\u200b=1,'\uff1d1,'\u00a0@x\n",
                csv(List.of(), List.of(cells)).substring(1));
    }

    @Test
    void numbersAndPlainTextStay() throws IOException {
        List<String> cells = List.of("-5", "+1.25", "12", "a=b", "x-1", "");
        assertEquals("-5,+1.25,12,a=b,x-1,\n", csv(List.of(), List.of(cells)).substring(1));
    }

    @Test
    void replacesAnOlderFileAndLeavesNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        TableCsv.write(file, List.of("a", "b"), List.of(List.of("1", "2")));
        assertEquals("a,b\n1,2\n", Files.readString(file));
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aRowThatFailsLeavesTheOlderFileAlone() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        Iterable<List<String>> rows = () -> {
            throw new UncheckedIOException(new IOException("No space left on device"));
        };
        IOException e = assertThrows(IOException.class, () -> TableCsv.write(file, List.of("a"), rows));
        assertEquals("can not write " + file.toRealPath() + ": No space left on device", e.getMessage());
        assertEquals("old", Files.readString(file));
        assertEquals(List.of(file), filesIn(folder));
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("none/table.csv");
        IOException e = assertThrows(IOException.class, () -> TableCsv.write(file, List.of("a"), List.of()));
        assertEquals("can not write " + file + ": there is no such folder", e.getMessage());
    }

    @Test
    void aFullDiskIsAnError() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        IOException e = assertThrows(IOException.class, () -> TableCsv.write(full, List.of("a"), List.of()));
        assertEquals("No space left on device", e.getMessage());
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static String csv(List<String> header, List<List<String>> rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableCsv.write(out, header, rows);
        return out.toString(StandardCharsets.UTF_8);
    }
}
