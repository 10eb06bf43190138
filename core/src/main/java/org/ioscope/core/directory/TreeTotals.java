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
        Sums sums = new Sums(count);
        begin(sums, count);
        if (tree.hardLinkPolicy() != HardLinkPolicy.SHARED) {
            addHardLinks(sums);
        }
        for (int directory = count - 1; directory > 0; directory--) {
            sums.addToParent(directory);
        }
        for (int directory = 0; directory < count; directory++) {
            sums.write(directory);
        }
    }

    /// Begins with what each directory has itself.
    private void begin(Sums sums, int count) {
        DirectoryBlock block = new DirectoryBlock(directories);
        NodeBlock own = new NodeBlock(tree);
        for (int first = 0; first < count; first += DirectoryBlock.MOST) {
            int some = Math.min(DirectoryBlock.MOST, count - first);
            block.load(first, some);
            for (int position = 0; position < some; position++) {
                own.load(block.node(position), 1);
                sums.begin(first + position, block, position, own);
            }
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

        void begin(int directory, DirectoryBlock block, int position, NodeBlock own) {
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

        void addToParent(int directory) {
            int parent = parents[directory];
            addBytes(parent, apparent[directory], allocated[directory]);
            files[parent] += files[directory] - 1;
            below[parent] += below[directory] + 1;
            if (Integer.compareUnsigned(newest[directory], newest[parent]) > 0) {
                newest[parent] = newest[directory];
            }
        }

        /// While a scan goes on a directory may be summed up before its parent shows it; so files are not below 0.
        void write(int directory) {
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
