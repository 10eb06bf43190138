package org.ioscope.core.directory;

/// Sums up the directories of a tree: one pass from the last to the first, because a child's number is the
/// greater.
final class TreeTotals {

    private final DirectoryTree tree;
    private final NodeRows nodes;
    private final DirectoryRows directories;
    private final Totals totals = new Totals();
    private final boolean shared;

    TreeTotals(DirectoryTree tree) {
        this.tree = tree;
        nodes = tree.nodes();
        directories = tree.directories();
        shared = tree.hardLinkPolicy() == HardLinkPolicy.SHARED;
    }

    /// Finds the names of the same files, then sums up: once a scan has ended.
    void settle() {
        new HardLinkGroups(tree).resolve();
        sum();
        if (shared) {
            new SharedFiles(tree).addToDirectories();
        }
    }

    void sum() {
        for (int directory = directories.count() - 1; directory >= 0; directory--) {
            totals.clear();
            int node = directories.node(directory);
            totals.addBytes(nodes.apparent(node), nodes.allocated(node));
            totals.newest = nodes.modified(node);
            directories.forEachChild(directory, this::add);
            directories.setTotals(directory, totals);
        }
    }

    private void add(int child) {
        if (tree.isDirectory(child)) {
            int directory = nodes.link(child);
            totals.addBytes(directories.totalApparent(directory), directories.totalAllocated(directory));
            totals.files += directories.totalFiles(directory);
            totals.directories += directories.totalDirectories(directory) + 1;
            totals.newest = Math.max(totals.newest, directories.newest(directory));
            return;
        }
        totals.files++;
        totals.newest = Math.max(totals.newest, nodes.modified(child));
        int flags = nodes.flags(child);
        if ((flags & NodeFlag.HARD_LINKED.bit()) == 0) {
            totals.addBytes(nodes.apparent(child), nodes.allocated(child));
        } else if (!shared) {
            totals.addBytes(Counted.apparent(tree, child), Counted.allocated(tree, child));
        }
    }
}
