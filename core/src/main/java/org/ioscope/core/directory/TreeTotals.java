package org.ioscope.core.directory;

import java.util.concurrent.CompletableFuture;

/// Sums up the directories of a tree: from the last to the first, because a child's number is the greater.
///
/// On the heap, where adding costs a tenth of what it costs in the rows; in two rounds, bytes and then numbers, which
/// need half the memory that both at once would.
final class TreeTotals {

    private final DirectoryTree tree;
    private final NodeRows nodes;
    private final DirectoryRows directories;
    private final DirectoryBlock block;
    private final int count;
    /// Bytes by length; then entries that are not directories, and below them (32 bits) directories.
    private final long[] first;
    /// What is occupied; then when the last was changed.
    private final long[] second;

    TreeTotals(DirectoryTree tree) {
        this.tree = tree;
        nodes = tree.nodes();
        directories = tree.directories();
        block = new DirectoryBlock(directories);
        count = directories.count();
        first = new long[count];
        second = new long[count];
    }

    /// Finds the names of the same files, then sums up: once a scan has ended.
    void settle() {
        HardLinkGroups hardLinks = new HardLinkGroups(tree);
        if (tree.nodeCount() < Aside.NODES_OF_A_THREAD) {
            hardLinks.run();
            sumNumbers();
        } else {
            CompletableFuture<Void> resolved = Aside.start("ioscope-hard-links", hardLinks);
            sumNumbers();
            resolved.join();
        }
        sumBytes();
        if (tree.hardLinkPolicy() == HardLinkPolicy.SHARED) {
            new SharedFiles(tree).addToDirectories();
        }
    }

    /// Sums up what is there so far.
    void sum() {
        sumNumbers();
        sumBytes();
    }

    private void sumNumbers() {
        for (int from = 0; from < count; from += DirectoryBlock.MOST) {
            beginNumbers(from, load(from));
        }
        for (int from = lastBlock(); from >= 0; from -= DirectoryBlock.MOST) {
            addNumbersToParents(from, load(from));
        }
    }

    private void sumBytes() {
        for (int from = 0; from < count; from += DirectoryBlock.MOST) {
            beginBytes(from, load(from));
        }
        if (tree.hardLinkPolicy() != HardLinkPolicy.SHARED) {
            addHardLinks();
        }
        for (int from = lastBlock(); from >= 0; from -= DirectoryBlock.MOST) {
            addBytesToParents(from, load(from));
        }
    }

    private int lastBlock() {
        return (count - 1) / DirectoryBlock.MOST * DirectoryBlock.MOST;
    }

    /// @return how many directories the block holds
    private int load(int from) {
        int some = Math.min(DirectoryBlock.MOST, count - from);
        block.load(from, some);
        return some;
    }

    private void beginNumbers(int from, int some) {
        for (int position = 0; position < some; position++) {
            // All children, until those that are directories take themselves off.
            first[from + position] = (long) block.childCount(position) << Integer.SIZE;
            second[from + position] = block.newest(position);
        }
    }

    /// Adds each to its parent, which then is complete when its turn comes.
    private void addNumbersToParents(int from, int some) {
        for (int position = some - 1; position >= 0; position--) {
            int directory = from + position;
            long numbers = first[directory];
            long newest = second[directory];
            if (directory > 0) {
                int parent = block.parent(position);
                first[parent] += numbers - (1L << Integer.SIZE) + 1;
                second[parent] = Math.max(second[parent], newest);
            }
            // While a scan goes on a directory may be summed up before its parent shows it; so files are not below 0.
            int files = Math.max(0, (int) (numbers >> Integer.SIZE));
            directories.setTotals(directory, files, (int) numbers, (int) newest);
        }
    }

    private void beginBytes(int from, int some) {
        for (int position = 0; position < some; position++) {
            first[from + position] = block.ownApparent(position);
            second[from + position] = block.ownAllocated(position);
        }
    }

    private void addHardLinks() {
        for (int name = 0; name < tree.hardLinks().count(); name++) {
            int node = tree.hardLinks().node(name);
            int directory = node == DirectoryTree.TOP ? 0 : nodes.link(nodes.parent(node));
            if (node != DirectoryTree.TOP && directory < count) {
                addBytes(directory, Counted.apparent(tree, node), Counted.allocated(tree, node));
            }
        }
    }

    private void addBytes(int directory, long apparent, long allocated) {
        first[directory] = Totals.sum(first[directory], apparent);
        second[directory] = Totals.sum(second[directory], allocated);
    }

    /// As [#addNumbersToParents].
    private void addBytesToParents(int from, int some) {
        for (int position = some - 1; position >= 0; position--) {
            int directory = from + position;
            long apparent = first[directory];
            long allocated = second[directory];
            if (directory > 0) {
                addBytes(block.parent(position), apparent, allocated);
            }
            directories.setTotals(directory, apparent, allocated);
        }
    }
}
