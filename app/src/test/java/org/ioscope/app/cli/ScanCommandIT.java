package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandIT {

    @TempDir
    private Path folder;

    private final ScanFront front = new ScanFront();

    @BeforeEach
    void makeTree() throws IOException {
        Files.write(Files.createDirectories(folder.resolve("d/big")).resolve("one.bin"), new byte[300_000]);
        Files.write(folder.resolve("d/big/two.txt"), new byte[100_000]);
        Files.write(folder.resolve("d/line\nbreak"), new byte[10]);
        Files.write(folder.resolve("d/.hidden"), new byte[20_000]);
    }

    @Test
    void aTerminalShowsATreeThatFits() {
        assertEquals(0, front.terminal(80).run(folder.resolve("d"), "--apparent", "--no-color"));
        List<String> lines = front.output().lines().toList();
        assertTrue(lines.stream().allMatch(line -> line.length() <= 80), front.output());
        assertTrue(front.output().contains("├─ big"), front.output());
        assertTrue(front.output().contains("│  ├─ one.bin"), front.output());
        assertTrue(front.output().contains("└─ line\\nbreak"), front.output());
        assertTrue(lines.get(lines.size() - 2).startsWith("4 files, 2 directories; "), front.output());
    }

    @Test
    void aPipeGetsWholePathsTheLargestFirst() {
        assertEquals(0, front.run(folder.resolve("d"), "--apparent", "--bytes", "--top", "3"));
        List<String> paths =
                front.output().lines().map(line -> line.replaceAll(".* ", "")).toList();
        assertEquals(List.of(folder + "/d", folder + "/d/big", folder + "/d/big/one.bin"), paths);
    }

    @Test
    void filtersLeaveOut() {
        assertEquals(0, front.run(folder.resolve("d"), "--json", "--exclude", "*.bin", "--hidden", "no"));
        assertTrue(front.output().contains("\"files\":2,\"directories\":2,"), front.output());
        assertEquals(0, front.run(folder.resolve("d"), "--json", "--min-size", "100k"));
        assertTrue(front.output().contains("\"files\":1,\"directories\":2,"), front.output());
    }

    @Test
    void aSnapshotIsShownAndCompared() throws IOException {
        Path snapshot = folder.resolve("s.zst");
        assertEquals(0, front.run(folder.resolve("d"), "--snapshot", snapshot));
        String shown = front.output();
        assertEquals(0, front.run("--import", snapshot));
        assertEquals(shown, front.output());
        assertEquals(0, front.run("--diff", snapshot, folder.resolve("d")));
        assertTrue(front.output().contains("nothing changed"), front.output());
        assertTrue(front.output().contains("\nbefore  2"), front.output());
        assertTrue(front.output().contains("Z  stored: " + folder + "/d\n"), front.output());
        assertTrue(front.output().endsWith("Z  scanned now: " + folder + "/d\n"), front.output());
        assertEquals(0, front.run("--diff", snapshot, snapshot));
        assertTrue(front.output().endsWith("Z  stored: " + folder + "/d\n"), front.output());
        assertEquals(0, front.run("--diff", snapshot, folder.resolve("d/big")));
        assertEquals(
                "ioscope scan: compares '" + folder + "/d' of the snapshot with '" + folder + "/d/big'\n",
                front.errors());
        assertEquals(1, front.run("--diff", folder.resolve("d"), snapshot));
        assertTrue(front.errors().contains("'" + folder + "/d' is a directory"), front.errors());
        Files.write(folder.resolve("d/new"), new byte[50_000]);
        Files.delete(folder.resolve("d/big/two.txt"));
        assertEquals(0, front.run("--diff", snapshot, folder.resolve("d"), "--csv"));
        assertTrue(front.output().contains("\nwent," + folder + "/d/big/two.txt,false,-"), front.output());
        assertTrue(front.output().contains("\ncame," + folder + "/d/new,false,"), front.output());
    }

    @Test
    void whatIsOccupiedIsUnknownWithoutNativeCallsAndNeverNothing() {
        Path data = folder.resolve("d");
        assertEquals(0, front.run(data, "--backend", "nio", "--csv"));
        assertTrue(
                front.output()
                        .lines()
                        .skip(1)
                        .allMatch(line -> line.contains(",directory,0,,")
                                || line.contains(",directory,1,,")
                                || line.contains(",file,1,,")
                                || line.contains(",file,2,,")),
                front.output());
        assertEquals(0, front.run(data, "--backend", "nio", "--json"));
        assertTrue(front.output().contains("\"allocatedBytes\":null"), front.output());
        assertFalse(front.output().matches("(?s).*\"allocatedBytes\":\\d.*"), front.output());
        assertEquals(0, front.run(data, "--backend", "nio", "--flat"));
        assertTrue(front.output().lines().allMatch(line -> line.stripLeading().startsWith("- ")), front.output());
        assertEquals(0, front.terminal(80).run(data, "--backend", "nio", "--no-color"));
        assertTrue(front.output().contains(" long, on disk not known"), front.output());
        assertFalse(front.output().contains("0 B"), front.output());
        assertFalse(front.output().contains("0%"), front.output());
    }

    @Test
    void whatCanNotBeReadIsNamedAndInTheExitCode() {
        assertEquals(1, front.run(folder.resolve("none")));
        assertEquals("ioscope scan: " + folder.resolve("none") + ": no such file or directory\n", front.errors());
        assertEquals("", front.output());
        front.run(folder.resolve("none"), "--json");
        assertTrue(front.output().contains("\"files\":0,\"directories\":0,"), front.output());
    }

    @Test
    void aReaderThatGoesAwayEndsTheCommand() {
        for (String format : List.of("--flat", "--json", "--csv", "--ncdu=-")) {
            assertEquals(0, front.runForNobody(folder.resolve("d"), format), format);
            assertEquals("", front.errors(), format);
        }
    }

    @Test
    void badInputIsToldInOneLine() {
        for (String[] arguments : new String[][] {
            {"--sort", "name"},
            {"--backend", "fast"},
            {"--min-size", "10q"},
            {"--newer", "soon"},
            {"--threads", "0"},
            {"--json", "--csv"},
            {"--import", "x", "/y"},
            {"--hidden", "maybe"},
            {"--regex", "("},
            {"--hard-links", "x"},
            {"--enter", "disk"}
        }) {
            assertEquals(2, front.run((Object[]) arguments), String.join(" ", arguments));
            assertEquals(1, front.errors().lines().count(), front.errors());
        }
    }

    @Test
    void aDamagedFileIsToldWithItsPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("bad"), "[1,2,{},[{\"name\":\"/\"},7]]");
        assertEquals(1, front.run("--import", file));
        assertEquals(
                "ioscope scan: " + file + ": line 1, byte 23: expected an entry, found a number\n", front.errors());
    }
}
