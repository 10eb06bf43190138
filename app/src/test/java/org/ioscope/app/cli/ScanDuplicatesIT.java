package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanDuplicatesIT {

    @TempDir
    private Path folder;

    private final ScanFront front = new ScanFront();

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("one", "two")) {
            Files.writeString(folder.resolve(name), "x".repeat(100_000));
            Files.writeString(folder.resolve(name + "-empty"), "");
        }
        Files.createLink(folder.resolve("two-again"), folder.resolve("two"));
        Files.writeString(folder.resolve("other"), "y".repeat(100_000));
        Files.writeString(folder.resolve("small-1"), "x".repeat(1_000));
        Files.writeString(folder.resolve("small-2"), "x".repeat(1_000));
    }

    @Test
    void groupsAreShownWithTheirNamesAndWhatTheyWouldFree() {
        assertEquals(0, front.terminal(200).run(folder, "--duplicates", "--no-color"));
        List<String> lines = front.output().lines().map(String::strip).toList();
        assertTrue(lines.get(0).matches("FREED +SIZE +FILES"), front.output());
        assertTrue(lines.get(1).endsWith("KiB  97.66 KiB  " + folder + "/one"), front.output());
        assertEquals(folder + "/two", lines.get(2));
        assertEquals(folder + "/two-again  [hard link]", lines.get(3));
        assertTrue(lines.get(4).endsWith(folder + "/small-1"), front.output());
        assertTrue(
                lines.get(7).endsWith("would be free if only one file of each group was left (2 groups)"),
                front.output());
        assertTrue(lines.get(8).startsWith("6 files share a size, "), front.output());
    }

    @Test
    void oneGroupIsShownIfOneIsAskedFor() {
        assertEquals(0, front.run(folder, "--duplicates", "--top", "1"));
        assertTrue(front.output().contains("\nand 1 more group, "), front.output());
        assertEquals(0, front.run(folder, "--duplicates", "--min-size", "1M"));
        assertTrue(front.output().contains("no files of the same content"), front.output());
    }

    @Test
    void programsGetJsonAndCsv() {
        assertEquals(0, front.run(folder, "--duplicates", "--json"));
        assertTrue(
                front.output()
                        .contains(
                                "{\"paths\":[\"" + folder + "/two\",\"" + folder + "/two-again\"],\"allocatedBytes\":"),
                front.output());
        assertTrue(
                front.output()
                        .contains("\"candidates\":6,\"emptyFiles\":2,\"skipped\":{\"vanished\":0,\"changed\":0,"
                                + "\"unreadable\":0},"),
                front.output());
        assertEquals(0, front.run(folder, "--duplicates", "--csv"));
        assertEquals(
                List.of("group 1 1 1 2 2".split(" ", -1)),
                front.output()
                        .lines()
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    @Test
    void whatContradictsItIsToldInOneLine() {
        for (String option : List.of("--import=x", "--diff=x", "--ncdu=-", "--follow")) {
            Object[] arguments = option.startsWith("--import")
                    ? new Object[] {"--duplicates", option}
                    : new Object[] {folder, "--duplicates", option};
            assertEquals(2, front.run(arguments), option);
            assertEquals(1, front.errors().lines().count(), front.errors());
        }
    }
}
