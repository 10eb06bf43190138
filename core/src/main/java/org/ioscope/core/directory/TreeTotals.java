package org.ioscope.core.directory;

import java.util.concurrent.CompletableFuture;

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
        Sums sums = new Sums(directories.count());
        if (tree.hardLinks().count() > 0 && tree.nodeCount() >= Aside.NODES_OF_A_THREAD) {
            CompletableFuture<Void> resolved =
                    Aside.start("ioscope-hard-links", () -> new HardLinkGroups(tree).resolve());
            begin(sums);
            resolved.join();
        } else {
            new HardLinkGroups(tree).resolve();
            begin(sums);
        }
        finish(sums);
        if (tree.hardLinkPolicy() == HardLinkPolicy.SHARED) {
            new SharedFiles(tree).addToDirectories();
        }
    }

    void sum() {
        Sums sums = new Sums(directories.count());
        begin(sums);
        finish(sums);
    }

    private void finish(Sums sums) {
        if (tree.hardLinkPolicy() != HardLinkPolicy.SHARED) {
            addHardLinks(sums);
        }
        sums.addToParents();
        sums.write();
    }

    /// Begins with what each directory has itself.
    private void begin(Sums sums) {
        DirectoryBlock block = new DirectoryBlock(directories);
        NodeBlock own = new NodeBlock(tree);
        int count = sums.apparent.length;
        for (int first = 0; first < count; first += DirectoryBlock.MOST) {
            int some = Math.min(DirectoryBlock.MOST, count - first);
            block.load(first, some);
            sums.begin(first, some, block, own);
        }
    }

    private void addHardLinks(Sums sums) {
        for (int name = 0; name < tree.hardLinks().count(); name++) {
            int node = tree.hardLinks().node(name);
            int directory = node == DirectoryTree.TOP ? 0 : nodes.link(nodes.parent(node));
            if (node != DirectoryTree.TOP && directory < sums.apparent.length) {
                sums.addBytes(directory, Counted.apparent(tree, node), Counted.allocated(tree, node));
            }
        }
    }

    /// Sums of all directories on the heap, where adding costs a tenth of what it costs in the rows.
    private final class Sums {

        private final long[] apparent;
        private final long[] allocated;
        private final int[] files;
        private final int[] below;
        private final int[] newest;
        private final int[] parents;
        private int lastParentNode = DirectoryTree.NO_NODE;
        private int lastParent;

        Sums(int count) {
            apparent = new long[count];
            allocated = new long[count];
            files = new int[count];
            below = new int[count];
            newest = new int[count];
            parents = new int[count];
        }

        void begin(int first, int some, DirectoryBlock block, NodeBlock own) {
            for (int position = 0; position < some; position++) {
                own.load(block.node(position), 1);
                begin(first + position, block, position, own);
            }
        }

        private void begin(int directory, DirectoryBlock block, int position, NodeBlock own) {
            apparent[directory] = Totals.sum(block.ownApparent(position), own.apparent(0));
            allocated[directory] = Totals.sum(block.ownAllocated(position), own.allocated(0));
            files[directory] = block.childCount(position); // until those that are directories take themselves off
            newest[directory] = (int) Math.max(block.newest(position), own.modified(0));
            parents[directory] = block.node(position) == DirectoryTree.TOP ? 0 : parent(own.parent(0));
        }

        /// Siblings follow each other.
        private int parent(int parentNode) {
            if (parentNode != lastParentNode) {
                lastParentNode = parentNode;
                lastParent = nodes.link(parentNode);
            }
            return lastParent;
        }

        void addBytes(int directory, long moreApparent, long moreAllocated) {
            apparent[directory] = Totals.sum(apparent[directory], moreApparent);
            allocated[directory] = Totals.sum(allocated[directory], moreAllocated);
        }

        void addToParents() {
            for (int directory = parents.length - 1; directory > 0; directory--) {
                addToParent(directory);
            }
        }

        private void addToParent(int directory) {
            int parent = parents[directory];
            addBytes(parent, apparent[directory], allocated[directory]);
            files[parent] += files[directory] - 1;
            below[parent] += below[directory] + 1;
            if (Integer.compareUnsigned(newest[directory], newest[parent]) > 0) {
                newest[parent] = newest[directory];
            }
        }

        void write() {
            for (int directory = 0; directory < parents.length; directory++) {
                write(directory);
            }
        }

        /// While a scan goes on a directory may be summed up before its parent shows it; so files are not below 0.
        private void write(int directory) {
            directories.setTotals(
                    directory,
                    apparent[directory],
                    allocated[directory],
                    Math.max(0, files[directory]),
                    below[directory],
                    newest[directory]);
        }
    }
}
