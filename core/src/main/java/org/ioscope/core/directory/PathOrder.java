package org.ioscope.core.directory;

import java.util.Arrays;

/// Compares nodes of one tree by the bytes of their paths, name by name from the top.
final class PathOrder {

    private final DirectoryTree tree;

    PathOrder(DirectoryTree tree) {
        this.tree = tree;
    }

    int compare(int one, int other) {
        int oneDepth = tree.depth(one);
        int otherDepth = tree.depth(other);
        int left = ancestor(one, oneDepth - otherDepth);
        int right = ancestor(other, otherDepth - oneDepth);
        if (left == right) {
            return Integer.compare(oneDepth, otherDepth);
        }
        while (tree.parent(left) != tree.parent(right)) {
            left = tree.parent(left);
            right = tree.parent(right);
        }
        return tree.parent(left) == DirectoryTree.TOP
                ? Integer.compare(left, right)
                : Arrays.compareUnsigned(tree.name(left), tree.name(right));
    }

    private int ancestor(int node, int steps) {
        int at = node;
        for (int i = 0; i < steps; i++) {
            at = tree.parent(at);
        }
        return at;
    }
}
