package org.ioscope.core.directory.treemap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.FileKind;
import org.ioscope.core.directory.TreeBuilder;
import org.junit.jupiter.api.Test;

final class DirectoryTreeSourceTest {

    @Test
    void aScannedTreeIsShownAsItIsCounted() {
        try (DirectoryTree scanned = new TreeBuilder("/data")
                .directory("lib")
                .file("libc.so.6", 3000, 4096)
                .link("one.jar", 7, 2, 5000, 8192)
                .link("two.jar", 7, 2, 5000, 8192)
                .up()
                .file("notes.txt", 10, 512)
                .build()) {
            DirectoryTreeSource source = new DirectoryTreeSource(scanned);
            SizedTree tree = SizedTree.of(source, TreeMeasure.ALLOCATED);
            int root = source.root();
            assertEquals(4096 + 8192 + 512, tree.size(root));
            int lib = tree.child(root, 0);
            assertEquals("lib", source.name(lib));
            assertEquals(2, tree.childCount(lib));
            assertEquals(FileKind.LIBRARY, source.kind(tree.child(lib, 1)));
            assertEquals(FileKind.DOCUMENT, source.kind(tree.child(root, 1)));
            assertEquals(5, SizedTree.of(source, TreeMeasure.FILES).size(root) + 1);
            assertTrue(tree.isWithin(tree.child(lib, 0), lib));
        }
    }
}
