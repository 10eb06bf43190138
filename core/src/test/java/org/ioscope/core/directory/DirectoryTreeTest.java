package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DirectoryTreeTest {

    private static final int MANY = 40_000;

    private static String path(DirectoryTree tree, String below) {
        return new String(tree.path(DirectoryProfilerIT.find(tree, below)), StandardCharsets.UTF_8);
    }

    @Test
    void aPathBeginsAsItWasGiven() {
        try (DirectoryTree root =
                        new TreeBuilder("/").directory("usr").file("a", 1, 512).build();
                DirectoryTree relative =
                        new TreeBuilder("here/").directory("sub").build()) {
            assertEquals("/usr/a", path(root, "usr/a"));
            assertEquals("here/sub", path(relative, "sub"));
        }
    }

    @Test
    void sumsReachFromEachDirectoryToTheTop() {
        try (DirectoryTree tree = new TreeBuilder("/data")
                .directory("a")
                .file("x", 10, 512)
                .directory("b")
                .file("y", 20, 1024)
                .up()
                .up()
                .file("z", 40, 4096)
                .build()) {
            int a = DirectoryProfilerIT.find(tree, "a");
            assertEquals(30, tree.totalApparent(a));
            assertEquals(1536, tree.totalAllocated(a));
            assertEquals(2, tree.totalFiles(a));
            assertEquals(1, tree.totalDirectories(a));
            assertEquals(70, tree.totalApparent(DirectoryTree.TOP));
            assertEquals(3, tree.totalDirectories(DirectoryTree.TOP));
        }
    }

    /// Children come in extents that other directories' children lie between.
    @Test
    void aDirectoryKeepsChildrenThatCameInPieces() {
        TreeBuilder builder = new TreeBuilder("/data").directory("first");
        for (int i = 0; i < MANY; i++) {
            builder.file("f" + i, 1, 0);
            if (i % 1000 == 0) {
                builder.directory("d" + i).file("inside", 1, 0).up();
            }
        }
        try (DirectoryTree tree = builder.build()) {
            int first = DirectoryProfilerIT.find(tree, "first");
            assertEquals(MANY + MANY / 1000, tree.childCount(first));
            assertEquals(
                    MANY + MANY / 1000,
                    Arrays.stream(tree.children(first)).distinct().count());
            assertEquals(MANY + MANY / 1000, tree.totalApparent(first));
        }
    }

    @ParameterizedTest
    @CsvSource({"2199023255040", "2199023255552", "9223372036854775296"})
    void whatAFileOccupiesIsKeptWhateverItsSize(long allocated) {
        try (DirectoryTree tree =
                new TreeBuilder("/data").file("big", 1, allocated).build()) {
            assertEquals(allocated, tree.allocatedBytes(DirectoryProfilerIT.find(tree, "big")));
        }
    }

    @Test
    void timesBeforeTheEpochAreThatAndLateOnesStay() {
        try (DirectoryTree tree = new TreeBuilder("/data")
                .modified(-5)
                .file("old", 1, 0)
                .modified(4_000_000_000L)
                .file("late", 1, 0)
                .build()) {
            assertEquals(0, tree.modifiedSeconds(DirectoryProfilerIT.find(tree, "old")));
            assertEquals(4_000_000_000L, tree.newest(tree.root()));
            assertEquals(4_000_000_000L / 86_400, tree.createdDay(DirectoryProfilerIT.find(tree, "late")));
        }
    }

    @Test
    void aNameIsShownSafelyAndKeptAsItIs() {
        byte[] name = {'a', '\n', (byte) 0xff};
        try (DirectoryTree tree = new TreeBuilder("/data").file(name, 1, 0).build()) {
            int node = tree.children(tree.root())[0];
            assertArrayEquals(name, tree.name(node));
            assertEquals("a\\n\ufffd", tree.displayName(node));
        }
    }

    @Test
    void nobodyReadsAClosedTree() {
        DirectoryTree tree = new TreeBuilder("/data").build();
        tree.close();

        assertThrows(IllegalStateException.class, () -> tree.type(DirectoryTree.TOP));
    }
}
