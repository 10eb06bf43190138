package org.ioscope.core.directory;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/// Goes once over what lies below a directory and counts, by as many threads as there are processors where that
/// pays. Each counts for itself; what they found is added in the end.
///
/// Directories are taken by their numbers, not by going down: those of a parent come before those of its children,
/// so their depths are known in one step, however deep a tree is.
final class StatisticsPass {

    private static final int NOT_BELOW = -1;

    /// Directories that a thread takes at a time.
    private static final int TURN = 256;

    private final DirectoryTree tree;
    private final DirectoryStatistics result;
    private final long now;
    /// Of each directory from that of the root on, [#NOT_BELOW] of those that do not lie below it.
    private final int[] depths;

    private final int firstDirectory;
    private final AtomicInteger next = new AtomicInteger();

    private StatisticsPass(DirectoryTree tree, DirectoryStatistics result, int root, long now) {
        this.tree = tree;
        this.result = result;
        this.now = now;
        firstDirectory = tree.nodes().link(root);
        depths = depths();
    }

    static void run(DirectoryTree tree, DirectoryStatistics result, int root, long now) {
        StatisticsCounter counter = new StatisticsCounter(tree, result, now);
        counter.addRoot(root);
        if (tree.isDirectory(root)) {
            new StatisticsPass(tree, result, root, now).run(counter);
        }
    }

    private int[] depths() {
        int[] found = new int[tree.directories().count() - firstDirectory];
        found[0] = 0;
        DirectoryBlock block = new DirectoryBlock(tree.directories());
        for (int from = 1; from < found.length; from += DirectoryBlock.MOST) {
            int some = Math.min(DirectoryBlock.MOST, found.length - from);
            block.load(firstDirectory + from, some);
            findDepths(found, from, some, block, firstDirectory);
        }
        return found;
    }

    private static void findDepths(int[] found, int from, int some, DirectoryBlock block, int firstDirectory) {
        for (int position = 0; position < some; position++) {
            // While a scan goes on, the row of a directory may not be written yet.
            boolean isWritten = block.node(position) != DirectoryTree.TOP;
            int parent = isWritten ? block.parent(position) - firstDirectory : NOT_BELOW;
            found[from + position] = parent >= 0 && found[parent] != NOT_BELOW ? found[parent] + 1 : NOT_BELOW;
        }
    }

    private void run(StatisticsCounter own) {
        int threads = Math.min(
                Runtime.getRuntime().availableProcessors(),
                Math.min(tree.nodeCount() / Aside.NODES_OF_A_THREAD, depths.length / TURN));
        DirectoryStatistics[] others = new DirectoryStatistics[Math.max(0, threads - 1)];
        CompletableFuture<?>[] ends = new CompletableFuture<?>[others.length];
        for (int i = 0; i < others.length; i++) {
            DirectoryStatistics other = result.empty();
            others[i] = other;
            ends[i] = Aside.start("ioscope-statistics", () -> count(new StatisticsCounter(tree, other, now)));
        }
        count(own);
        CompletableFuture.allOf(ends).join();
        for (DirectoryStatistics other : others) {
            result.add(other);
        }
    }

    private void count(StatisticsCounter counter) {
        int from = next.getAndAdd(TURN);
        while (from < depths.length) {
            int to = Math.min(depths.length, from + TURN);
            for (int i = from; i < to; i++) {
                if (depths[i] != NOT_BELOW) {
                    counter.addDirectory(firstDirectory + i, depths[i], i == 0);
                }
            }
            from = next.getAndAdd(TURN);
        }
    }
}
