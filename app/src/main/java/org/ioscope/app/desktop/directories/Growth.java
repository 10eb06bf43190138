package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.export.DirectoryDiff;

/// By how much each node of a tree is larger than it was at an earlier time. Needs the earlier tree only to be
/// made.
final class Growth {

    private final DirectoryTree tree;
    private final boolean apparent;
    private final double[] bytes;

    private Growth(DirectoryTree tree, boolean apparent, double[] bytes) {
        this.tree = tree;
        this.apparent = apparent;
        this.bytes = bytes;
    }

    /// What grew since an earlier tree.
    ///
    /// @param apparent by the length of files instead of what they occupy
    static Growth since(DirectoryTree before, DirectoryTree now, boolean apparent) {
        DirectoryDiff diff = new DirectoryDiff(before, now, apparent);
        double[] bytes = new double[now.nodeCount()];
        for (int node = 1; node < bytes.length; node++) {
            bytes[node] = diff.growth(node);
        }
        return new Growth(now, apparent, bytes);
    }

    /// The same of what the tree has become: what grew until then, and since.
    Growth in(DirectoryTree changed) {
        DirectoryDiff diff = new DirectoryDiff(tree, changed, apparent);
        double[] sum = new double[changed.nodeCount()];
        for (int node = 1; node < sum.length; node++) {
            int old = diff.before(node);
            sum[node] = diff.growth(node) + (old == DirectoryDiff.NONE ? 0 : bytes[old]);
        }
        return new Growth(changed, apparent, sum);
    }

    /// The tree whose nodes this knows.
    DirectoryTree tree() {
        return tree;
    }

    /// In bytes; 0 of what came after this was made.
    double of(int node) {
        return node < bytes.length ? bytes[node] : 0;
    }
}
