package org.ioscope.core.directory.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.junit.jupiter.api.Test;

class DirectoryDiffTest {

    private final DirectoryTree before = new StoredTrees("/d")
            .directory("/d")
            .directory("grows")
            .file("a", 10, 512)
            .up()
            .directory("shrinks")
            .file("b", 10, 5120)
            .up()
            .directory("goes")
            .file("c", 10, 1024)
            .directory("deeper")
            .up()
            .up()
            .directory("same")
            .file("e", 1, 512)
            .up()
            .file("turns", 5, 512)
            .finish();
    private final DirectoryTree after = new StoredTrees("/mnt/d")
            .directory("/mnt/d")
            .file("new", 5, 2048)
            .directory("same")
            .file("f", 1, 512)
            .up()
            .directory("grows")
            .file("a", 10, 20_480)
            .file("empty", 0, 0)
            .up()
            .directory("turns")
            .up()
            .directory("shrinks")
            .up()
            .finish();
    private final DirectoryDiff diff = new DirectoryDiff(before, after, false);

    @Test
    void directoriesAreListedWithAllBelowThemTheLargestChangeFirst() {
        assertEquals(
                List.of(
                        "GREW /mnt/d/grows +19968 files +1",
                        "GREW /mnt/d +11264 files -1",
                        "WENT /d/goes -9216 files -1",
                        "SHRANK /mnt/d/shrinks -5120 files -1",
                        "CAME /mnt/d/turns +4096 files +0"),
                lines(diff.changes(false)));
    }

    @Test
    void filesAreListedWhereWanted() {
        List<String> lines = lines(diff.changes(true));
        assertEquals(
                List.of("CAME /mnt/d/new +2048 files +1"),
                lines.stream().filter(l -> l.contains("new")).toList());
        assertEquals(
                List.of("CAME /mnt/d/same/f +512 files +1", "WENT /d/same/e -512 files -1"),
                lines.stream().filter(l -> l.contains("same")).sorted().toList());
        assertEquals(0, lines.stream().filter(l -> l.contains("goes/")).count());
    }

    @Test
    void theWholeIsOneChange() {
        assertEquals(List.of("GREW /mnt/d +11264 files -1"), lines(List.of(diff.total())));
    }

    @Test
    void eachNodeTellsItsGrowthAndWhatWent() {
        int root = after.root();
        assertEquals(11264, diff.growth(root));
        assertEquals(
                List.of("goes", "turns"),
                diff.gone(root).stream().map(before::displayName).toList());
        int grows = after.children(root)[2];
        assertEquals("grows", before.displayName(diff.before(grows)));
        assertEquals(grows, diff.after(diff.before(grows)));
    }

    private static List<String> lines(List<DirectoryChange> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.path().display() + " " + signed(change.bytes()) + " files "
                        + signed(change.files()))
                .toList();
    }

    private static String signed(long number) {
        return number < 0 ? Long.toString(number) : "+" + number;
    }
}
