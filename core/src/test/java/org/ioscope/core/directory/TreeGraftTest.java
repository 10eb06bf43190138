package org.ioscope.core.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreeGraftTest {

    private static DirectoryTree tree() {
        return new TreeBuilder("/data")
                .directory("a")
                .file("x.txt", 1000, 1024)
                .link("one", 7, 2, 5000, 5120)
                .up()
                .directory("b")
                .file("y.TXT", 2000, 2048)
                .link("two", 7, 2, 5000, 5120)
                .directory("c")
                .file("z", 10, 512)
                .up()
                .up()
                .build();
    }

    private static int node(DirectoryTree tree, String path) {
        for (int node = 0; node < tree.nodeCount(); node++) {
            if (new String(tree.path(node), UTF_8).equals(path)) {
                return node;
            }
        }
        throw new AssertionError(path);
    }

    private static List<String> paths(DirectoryTree tree) {
        List<String> paths = new ArrayList<>();
        for (int node = 1; node < tree.nodeCount(); node++) {
            paths.add(new String(tree.path(node), UTF_8));
        }
        return paths.stream().sorted().toList();
    }

    @Test
    void withoutAPartTotalsFollowAndLinksAreCountedElsewhere() {
        try (DirectoryTree tree = tree();
                DirectoryTree rest = TreeGraft.without(tree, node(tree, "/data/a"))) {
            assertEquals(1024 + 5120 + 2048 + 512, tree.totalAllocated(1));
            assertEquals(5120 + 2048 + 512, rest.totalAllocated(1));
            assertEquals(3, rest.totalFiles(1));
            assertEquals(
                    List.of("/data", "/data/b", "/data/b/c", "/data/b/c/z", "/data/b/two", "/data/b/y.TXT"),
                    paths(rest));
            int file = node(rest, "/data/b/y.TXT");
            int old = node(tree, "/data/b/y.TXT");
            assertEquals(".txt", rest.extensions().name(rest.extension(file)));
            assertEquals(tree.owner(old), rest.owner(file));
            assertEquals(tree.modifiedSeconds(old), rest.modifiedSeconds(file));
            assertEquals(tree.createdDay(old), rest.createdDay(file));
        }
    }

    @Test
    void aPartIsReplacedByAnotherScanOfIt() {
        try (DirectoryTree tree = tree();
                DirectoryTree fresh =
                        new TreeBuilder("/data/b").file("new", 100, 512).build();
                DirectoryTree whole = TreeGraft.with(tree, node(tree, "/data/b"), fresh, 1)) {
            assertEquals(
                    List.of("/data", "/data/a", "/data/a/one", "/data/a/x.txt", "/data/b", "/data/b/new"),
                    paths(whole));
            assertEquals(1024 + 5120 + 512, whole.totalAllocated(whole.root()));
        }
    }

    @Test
    void aWholeScannedPathIsReplacedAndNotTakenOut() {
        try (DirectoryTree tree = tree();
                DirectoryTree fresh =
                        new TreeBuilder("/data").file("new", 100, 512).build();
                DirectoryTree whole = TreeGraft.with(tree, 1, fresh, 1)) {
            assertEquals(List.of("/data", "/data/new"), paths(whole));
            assertThrows(IllegalArgumentException.class, () -> TreeGraft.without(tree, 1));
        }
    }

    @Test
    void directoriesWithMoreChildrenThanABatchAreCopiedWhole() {
        TreeBuilder builder = new TreeBuilder("/data");
        for (int i = 0; i < 5000; i++) {
            builder.directory("d" + i).file("f", 1, 512).up();
        }
        try (DirectoryTree tree = builder.build();
                DirectoryTree rest = TreeGraft.without(tree, node(tree, "/data/d4000"))) {
            assertEquals(4999, rest.totalFiles(1));
            assertEquals(4999, rest.childCount(1));
        }
    }
}
