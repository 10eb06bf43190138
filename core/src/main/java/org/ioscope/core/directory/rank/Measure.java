package org.ioscope.core.directory.rank;

import org.ioscope.core.directory.DirectoryTree;

/// By what nodes of a tree are put in order. Of a directory it is never less than of what is in it.
public enum Measure {
    /// What a node and all below it occupy.
    ALLOCATED {
        @Override
        public long of(DirectoryTree tree, int node) {
            return tree.totalAllocated(node);
        }

        @Override
        public boolean isKnown(DirectoryTree tree, int node) {
            return tree.isAllocationKnown(node);
        }
    },
    /// Their lengths.
    APPARENT {
        @Override
        public long of(DirectoryTree tree, int node) {
            return tree.totalApparent(node);
        }
    },
    /// How many entries there are.
    COUNT {
        @Override
        public long of(DirectoryTree tree, int node) {
            return (long) tree.totalFiles(node) + tree.totalDirectories(node);
        }
    },
    /// When something was last changed, in seconds since 1970.
    NEWEST {
        @Override
        public long of(DirectoryTree tree, int node) {
            return tree.newest(node);
        }
    };

    /// The measure of a node with all below it.
    public abstract long of(DirectoryTree tree, int node);

    /// Whether that says anything.
    public boolean isKnown(DirectoryTree tree, int node) {
        return true;
    }
}
