package org.ioscope.core.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// One file of 1,000 bytes with the names b/one, b/two and a/three, and another of 10 bytes with the names b/other and,
/// outside the tree, one more.
final class HardLinkPolicyTest {

    private static DirectoryTree tree(HardLinkPolicy policy) {
        return new TreeBuilder("/data", policy)
                .directory("b")
                .link("one", 7, 3, 1000, 1024)
                .link("two", 7, 3, 1000, 1024)
                .link("other", 8, 2, 10, 512)
                .up()
                .directory("a")
                .link("three", 7, 3, 1000, 1024)
                .up()
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void theSumIsTheSameWithEachPolicy(HardLinkPolicy policy) {
        try (DirectoryTree tree = tree(policy)) {
            assertEquals(1010, tree.totalApparent(tree.root()));
            assertEquals(1536, tree.totalAllocated(tree.root()));
            assertEquals(4, tree.totalFiles(tree.root()));
        }
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 1000, 10", "DIVIDED, 334, 676", "SHARED, 1000, 1010"})
    void eachPolicyHasItsOwnWayToCountDirectories(HardLinkPolicy policy, long a, long b) {
        try (DirectoryTree tree = tree(policy)) {
            assertEquals(a, tree.totalApparent(DirectoryProfilerIT.find(tree, "a")));
            assertEquals(b, tree.totalApparent(DirectoryProfilerIT.find(tree, "b")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theNameWhosePathComesFirstIsTheCountedOne(HardLinkPolicy policy) {
        try (DirectoryTree tree = tree(policy)) {
            assertFalse(tree.has(DirectoryProfilerIT.find(tree, "a/three"), NodeFlag.NOT_COUNTED));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "b/one"), NodeFlag.NOT_COUNTED));
            assertTrue(tree.has(DirectoryProfilerIT.find(tree, "b/two"), NodeFlag.NOT_COUNTED));
            assertFalse(tree.has(DirectoryProfilerIT.find(tree, "b/other"), NodeFlag.NOT_COUNTED));
        }
    }
}
