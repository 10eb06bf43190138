package org.ioscope.core.directory.watch;

import java.util.function.IntPredicate;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;

/// What the scan found in a directory, to compare with.
final class TreeEntries {

    private static final long BLOCK = 4096;

    private TreeEntries() {}

    /// @param detached tells which directories are known to be elsewhere by now
    static EntryTable of(TreeIndex index, int node, IntPredicate detached) {
        DirectoryTree tree = index.tree();
        EntryTable entries = new EntryTable();
        tree.forEachChild(node, child -> {
            byte[] name = tree.name(child);
            long hash = EntryTable.hash(name, 0, name.length);
            if (!tree.isDirectory(child)) {
                boolean linked = tree.has(child, NodeFlag.HARD_LINKED);
                entries.put(hash, EntryTable.file(occupied(tree, child), linked));
            } else if (!TreeIndex.isRead(tree, child)) {
                entries.put(hash, EntryTable.LEFT_ALONE);
            } else if (!detached.test(child)) {
                entries.putDirectory(hash, index.id(child));
            }
        });
        return entries;
    }

    /// Of a tree that does not know what files occupy, what most files of that length do.
    private static long occupied(DirectoryTree tree, int node) {
        long allocated = tree.allocatedBytes(node);
        if (allocated >= 0) {
            return allocated;
        }
        long length = Math.min(tree.apparentBytes(node), Long.MAX_VALUE - BLOCK);
        return (length + BLOCK - 1) / BLOCK * BLOCK;
    }
}
