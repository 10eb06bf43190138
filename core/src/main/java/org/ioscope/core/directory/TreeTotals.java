package org.ioscope.core.directory;

/// Sums up the directories of a tree: from the last to the first, because a child's number is the greater.
final class TreeTotals {

    private final DirectoryTree tree;
    private final NodeRows nodes;
    private final DirectoryRows directories;

    TreeTotals(DirectoryTree tree) {
        this.tree = tree;
        nodes = tree.nodes();
        directories = tree.directories();
    }

    /// Finds the names of the same files, then sums up: once a scan has ended.
    void settle() {
        new HardLinkGroups(tree).resolve();
        sum();
        if (tree.hardLinkPolicy() == HardLinkPolicy.SHARED) {
            new SharedFiles(tree).addToDirectories();
        }
    }

    void sum() {
        int count = directories.count();
        for (int directory = 0; directory < count; directory++) {
            int node = directories.node(directory);
            directories.beginTotals(directory, nodes.apparent(node), nodes.allocated(node), nodes.modified(node));
        }
        if (tree.hardLinkPolicy() != HardLinkPolicy.SHARED) {
            addHardLinks();
        }
        for (int directory = count - 1; directory > 0; directory--) {
            directories.addTotals(parent(directories.node(directory)), directory);
        }
    }

    private void addHardLinks() {
        for (int name = 0; name < tree.hardLinks().count(); name++) {
            int node = tree.hardLinks().node(name);
            if (node != DirectoryTree.TOP) {
                directories.addBytes(parent(node), Counted.apparent(tree, node), Counted.allocated(tree, node));
            }
        }
    }

    private int parent(int node) {
        return node == DirectoryTree.TOP ? 0 : nodes.link(nodes.parent(node));
    }
}
