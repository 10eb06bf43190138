package org.ioscope.core.directory.rank;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.TreeBuilder;
import org.junit.jupiter.api.Test;

final class LargestNodesTest {

    private static final int ANY_DEPTH = Integer.MAX_VALUE;

    private static DirectoryTree tree() {
        return new TreeBuilder("/data")
                .modified(1_000)
                .directory("a")
                .file("small", 10, 512)
                .file("large", 90_000, 90_112)
                .up()
                .directory("b")
                .directory("deep")
                .modified(9_000)
                .file("medium", 50_000, 50_176)
                .modified(1_000)
                .up()
                .up()
                .file("sparse", 1L << 40, 0)
                .build();
    }

    private static List<String> chosen(
            DirectoryTree tree, Measure measure, int count, int depth, boolean directoriesOnly) {
        int root = tree.root();
        return new LargestNodes(tree, root, measure, count, depth, directoriesOnly)
                .all(root).stream()
                        .map(node -> new String(tree.path(node), StandardCharsets.UTF_8))
                        .toList();
    }

    @Test
    void theLargestOfAllLevelsComeWithWhatTheyLieIn() {
        try (DirectoryTree tree = tree()) {
            assertEquals(
                    List.of("/data", "/data/a", "/data/a/large", "/data/b"),
                    chosen(tree, Measure.ALLOCATED, 4, ANY_DEPTH, false));
            assertEquals(
                    List.of("/data", "/data/sparse", "/data/a"), chosen(tree, Measure.APPARENT, 3, ANY_DEPTH, false));
        }
    }

    @Test
    void levelsAndFilesCanBeLeftOut() {
        try (DirectoryTree tree = tree()) {
            assertEquals(
                    List.of("/data", "/data/a", "/data/b", "/data/sparse"),
                    chosen(tree, Measure.ALLOCATED, 100, 1, false));
            assertEquals(
                    List.of("/data", "/data/a", "/data/b", "/data/b/deep"),
                    chosen(tree, Measure.ALLOCATED, 100, ANY_DEPTH, true));
            assertEquals(List.of("/data"), chosen(tree, Measure.ALLOCATED, 1, ANY_DEPTH, false));
        }
    }

    @Test
    void theNewestAndTheFullestAreRankedBySumsToo() {
        try (DirectoryTree tree = tree()) {
            assertEquals(
                    List.of("/data", "/data/b", "/data/b/deep", "/data/b/deep/medium"),
                    chosen(tree, Measure.NEWEST, 4, ANY_DEPTH, false));
            assertEquals(List.of("/data", "/data/a"), chosen(tree, Measure.COUNT, 2, ANY_DEPTH, false));
        }
    }

    @Test
    void equalOnesComeByName() {
        TreeBuilder builder = new TreeBuilder("/data");
        for (String name : List.of("c", "a", "d", "b")) {
            builder.file(name, 1, 512);
        }
        try (DirectoryTree tree = builder.build()) {
            assertEquals(List.of("/data", "/data/a", "/data/b"), chosen(tree, Measure.ALLOCATED, 3, ANY_DEPTH, false));
        }
    }
}
