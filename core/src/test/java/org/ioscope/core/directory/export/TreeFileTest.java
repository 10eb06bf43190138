package org.ioscope.core.directory.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.HardLinkPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TreeFileTest {

    @TempDir
    private Path folder;

    private final DirectoryTree tree =
            new StoredTrees("/d").directory("/d").file("f", 3, 512).finish();

    @AfterEach
    void closeTree() {
        tree.close();
    }

    @Test
    void theNameTellsTheCompressionAndTheContentHowToReadIt() throws IOException {
        assertEquals("5b312c32", begin("a.json"));
        assertEquals("1f8b0800", begin("a.json.gz"));
        for (String name : List.of("a.json", "a.json.gz")) {
            Path renamed = Files.move(folder.resolve(name), folder.resolve("renamed"));
            try (StoredTree stored = TreeFile.read(renamed, HardLinkPolicy.FIRST)) {
                assertEquals(StoredTrees.lines(tree), StoredTrees.lines(stored.tree()));
            }
            Files.delete(renamed);
        }
    }

    @Test
    void aTornFileIsToldByItsName() throws IOException {
        Path file = folder.resolve("a.gz");
        TreeFile.snapshot(tree, StoredTrees.TIME, file);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
        IOException failure = assertThrows(IOException.class, () -> TreeFile.read(file, HardLinkPolicy.FIRST));
        assertTrue(String.valueOf(failure.getMessage()).startsWith(file + ": damaged"), failure.toString());
    }

    @Test
    void aFileThatIsMissingIsTold() {
        Path file = folder.resolve("none");
        IOException failure = assertThrows(IOException.class, () -> TreeFile.read(file, HardLinkPolicy.FIRST));
        assertEquals(file + ": there is no such file", failure.getMessage());
    }

    private String begin(String name) throws IOException {
        Path file = folder.resolve(name);
        TreeFile.snapshot(tree, StoredTrees.TIME, file);
        return HexFormat.of().formatHex(Files.readAllBytes(file), 0, 4);
    }
}
