package org.ioscope.core.directory.watch;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeIdentities;

/// Finds directories of a tree by what they are in the file system, in 8 bytes for each.
final class TreeIndex {

    private static final NodeFlag[] NOT_READ = {
        NodeFlag.UNREADABLE,
        NodeFlag.EXCLUDED,
        NodeFlag.OTHER_FILE_SYSTEM,
        NodeFlag.SKIPPED_FILE_SYSTEM,
        NodeFlag.SEEN_ELSEWHERE,
        NodeFlag.PENDING
    };

    private final DirectoryTree tree;
    private final TreeIdentities identities;
    private final int[] nodes;

    TreeIndex(DirectoryTree tree) {
        this.tree = tree;
        identities = new TreeIdentities(tree);
        nodes = new int[Integer.highestOneBit(Math.max(8, tree.directoryCount())) * 4];
    }

    /// Whether a node is a directory that the scan read to its end.
    static boolean isRead(DirectoryTree tree, int node) {
        if (!tree.isDirectory(node)) {
            return false;
        }
        for (NodeFlag flag : NOT_READ) {
            if (tree.has(node, flag)) {
                return false;
            }
        }
        return true;
    }

    FileId id(int node) {
        return new FileId(identities.device(node), identities.inode(node));
    }

    void add(int node) {
        nodes[slot(id(node))] = node;
    }

    /// [DirectoryTree#NO_NODE] if it was not added.
    int find(FileId id) {
        int node = nodes[slot(id)];
        return node == 0 ? DirectoryTree.NO_NODE : node;
    }

    private int slot(FileId id) {
        int slot = hash(id) & nodes.length - 1;
        while (nodes[slot] != 0 && !is(nodes[slot], id)) {
            slot = slot + 1 & nodes.length - 1;
        }
        return slot;
    }

    private boolean is(int node, FileId id) {
        return identities.inode(node) == id.inode() && identities.device(node) == id.device();
    }

    private static int hash(FileId id) {
        long mixed = (id.inode() * 31 + id.device()) * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32);
    }

    DirectoryTree tree() {
        return tree;
    }
}
