package org.ioscope.core.directory.export;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.ioscope.core.directory.DepthCounts;
import org.ioscope.core.directory.DirectoryStatistics;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.FrequentName;

/// The statistics of a whole tree as a report tells them: without the nameless directory above several scanned
/// paths, and from depth 0, which are the scanned paths.
final class ReportFigures {

    private static final int MOST_LISTED = 10;
    private static final int MOST_NAMES = 100;

    private final DirectoryTree tree;
    private final DirectoryStatistics statistics;
    /// Found while the statistics are made.
    private final CompletableFuture<List<FrequentName>> commonNames;

    /// Depth in the statistics of what the report calls depth 0.
    private final int firstDepth;

    /// @param now seconds since 1970, from which ages are counted
    ReportFigures(DirectoryTree tree, long now) {
        this.tree = tree;
        commonNames = FrequentName.beginOfDirectories(tree, MOST_NAMES);
        statistics = DirectoryStatistics.of(tree, tree.root(), now);
        firstDepth = tree.root() == DirectoryTree.TOP ? 1 : 0;
    }

    DirectoryStatistics statistics() {
        return statistics;
    }

    /// Names that are not directories.
    int files() {
        return tree.totalFiles(tree.root()) - tree.missingPaths();
    }

    /// With the scanned ones.
    int directories() {
        return tree.totalDirectories(tree.root()) + (firstDepth == 0 && tree.isDirectory(tree.root()) ? 1 : 0);
    }

    int mostDepth() {
        return Math.max(0, statistics.depths().most() - firstDepth);
    }

    /// Files and directories at a depth.
    long entriesAt(int depth) {
        DepthCounts depths = statistics.depths();
        return depths.files(depth + firstDepth) + depths.directories(depth + firstDepth);
    }

    /// 0 if there is nothing.
    double meanDepth() {
        double sum = 0;
        double count = 0;
        for (int depth = 0; depth <= mostDepth(); depth++) {
            sum += (double) depth * entriesAt(depth);
            count += entriesAt(depth);
        }
        return count == 0 ? 0 : sum / count;
    }

    /// Extensions that occur, the most frequent first.
    List<Integer> extensions() {
        return IntStream.range(0, tree.extensions().count())
                .filter(extension -> statistics.extension(extension).count() > 0)
                .boxed()
                .sorted(this::compareExtensions)
                .toList();
    }

    private int compareExtensions(int one, int other) {
        int byCount = Long.compare(
                statistics.extension(other).count(), statistics.extension(one).count());
        return byCount != 0
                ? byCount
                : tree.extensions().name(one).compareTo(tree.extensions().name(other));
    }

    /// Their paths, by their bytes: threads find directories in any order.
    List<byte[]> emptyDirectories() {
        byte[][] paths =
                named(statistics.emptyDirectories()).mapToObj(tree::path).toArray(byte[][]::new);
        Arrays.sort(paths, Arrays::compareUnsigned);
        return Arrays.asList(paths);
    }

    List<Integer> largestFiles() {
        return listed(statistics.largest());
    }

    /// Directories with the most files directly in them.
    List<Integer> fullestDirectories() {
        return listed(statistics.directoriesByFiles());
    }

    /// Entries directly in a directory that are not directories.
    int filesIn(int directory) {
        return (int) Arrays.stream(tree.children(directory))
                .filter(child -> !tree.isDirectory(child))
                .count();
    }

    private static List<Integer> listed(int[] nodes) {
        return named(nodes).limit(MOST_LISTED).boxed().toList();
    }

    private static IntStream named(int[] nodes) {
        return Arrays.stream(nodes).filter(node -> node != DirectoryTree.TOP);
    }

    /// Names of directories below the scanned paths, the most frequent first.
    List<FrequentName> commonNames() {
        return commonNames.join();
    }
}
