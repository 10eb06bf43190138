package org.ioscope.app.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFilesTest {

    @TempDir
    private Path planted;

    @Test
    void filesOfTheHouseAreSmall() throws IOException {
        SourceFiles files = SourceFiles.below(Repository.ROOT);

        assertTrue(files.count() > 20, "too few files looked at: " + files.count());
        assertEquals(List.of(), files.overBudget());
    }

    @Test
    void nothingIsPostponedInAComment() throws IOException {
        assertEquals(List.of(), SourceFiles.below(Repository.ROOT).postponed());
    }

    @Test
    void fileOverTheMaximumIsRejected() throws IOException {
        plant("Long.java", SourceFiles.MAXIMUM_LINES + 1);
        plantMany(20, 10);

        assertComplaint("Long.java has 501 lines");
    }

    @Test
    void manyLongFilesAreRejected() throws IOException {
        plantMany(2, SourceFiles.NINE_OF_TEN_LINES + 1);
        plantMany(8, 10);

        assertComplaint("ninth of ten");
    }

    @Test
    void longMedianIsRejected() throws IOException {
        plantMany(2, SourceFiles.MEDIAN_LINES + 1);
        plantMany(1, 10);

        assertComplaint("median");
    }

    @Test
    void postponedWorkIsRejected() throws IOException {
        plant("Later.java", 1, "// TO" + "DO later");

        assertEquals(1, SourceFiles.below(planted).postponed().size());
    }

    private void assertComplaint(String part) throws IOException {
        List<String> complaints = SourceFiles.below(planted).overBudget();
        assertEquals(1, complaints.size(), complaints::toString);
        assertTrue(complaints.getFirst().contains(part), complaints::toString);
    }

    private void plantMany(int count, int lines) throws IOException {
        for (int i = 0; i < count; i++) {
            plant("File" + lines + "x" + i + ".java", lines);
        }
    }

    private void plant(String name, int lines) throws IOException {
        plant(name, lines, "//");
    }

    private void plant(String name, int lines, String line) throws IOException {
        Path folder = Files.createDirectories(planted.resolve("module/src"));
        Files.write(folder.resolve(name), Collections.nCopies(lines, line));
    }
}
