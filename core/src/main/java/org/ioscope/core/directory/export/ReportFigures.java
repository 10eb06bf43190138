package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;

/// What a report tells beyond totals, collected in one pass over a tree.
final class ReportFigures {

    private static final int MOST_LISTED = 10;
    private static final int MOST_NAMES = 100;

    private final DirectoryTree tree;
    final long[] extensionFiles;
    final long[] extensionApparent;
    final long[] extensionAllocated;
    final List<Integer> emptyDirectories = new ArrayList<>();
    final Map<String, Integer> directoryNames = new HashMap<>();
    long[] entriesAtDepth = new long[16];
    int hardLinks;
    int mostDepth;
    double depthSum;
    long counted;
    int files;
    int directories;

    private final PriorityQueue<Ranked> largest = new PriorityQueue<>();
    private final PriorityQueue<Ranked> fullest = new PriorityQueue<>();

    /// A node and what it is ranked by; the smaller, then the later one comes first, which is what is dropped first.
    record Ranked(int node, long size) implements Comparable<Ranked> {

        @Override
        public int compareTo(Ranked other) {
            return Comparator.comparingLong(Ranked::size)
                    .thenComparing(Ranked::node, Comparator.reverseOrder())
                    .compare(this, other);
        }
    }

    ReportFigures(DirectoryTree tree) {
        this.tree = tree;
        int extensions = tree.extensions().count();
        extensionFiles = new long[extensions];
        extensionApparent = new long[extensions];
        extensionAllocated = new long[extensions];
        // A parent's number is less than its children's, so its depth is known.
        int[] depths = new int[tree.nodeCount()];
        for (int node = 1; node < depths.length; node++) {
            int parent = tree.parent(node);
            depths[node] = parent == DirectoryTree.TOP ? 0 : depths[parent] + 1;
            add(node, depths[node]);
        }
    }

    private void add(int node, int depth) {
        if (depth >= entriesAtDepth.length) {
            entriesAtDepth = Arrays.copyOf(entriesAtDepth, Math.max(depth + 1, entriesAtDepth.length * 2));
        }
        entriesAtDepth[depth]++;
        mostDepth = Math.max(mostDepth, depth);
        depthSum += depth;
        counted++;
        if (tree.isDirectory(node)) {
            directory(node);
        } else {
            file(node);
        }
    }

    private void directory(int node) {
        directories++;
        boolean first = tree.parent(node) == DirectoryTree.TOP;
        if (!first) {
            directoryNames.merge(RawText.of(tree.name(node)), 1, Integer::sum);
        }
        int[] held = {0};
        tree.forEachChild(node, child -> held[0] += tree.isDirectory(child) ? 0 : 1);
        if (tree.childCount(node) == 0 && isKnownEmpty(node)) {
            emptyDirectories.add(node);
        }
        keep(fullest, new Ranked(node, held[0]));
    }

    /// What was not entered, or not read, may hold anything.
    private boolean isKnownEmpty(int node) {
        return !tree.has(node, NodeFlag.UNREADABLE)
                && !tree.has(node, NodeFlag.EXCLUDED)
                && !tree.has(node, NodeFlag.OTHER_FILE_SYSTEM)
                && !tree.has(node, NodeFlag.SKIPPED_FILE_SYSTEM)
                && !tree.has(node, NodeFlag.SEEN_ELSEWHERE)
                && !tree.has(node, NodeFlag.PENDING);
    }

    private void file(int node) {
        files++;
        int extension = tree.extension(node);
        extensionFiles[extension]++;
        extensionApparent[extension] = sum(extensionApparent[extension], tree.totalApparent(node));
        extensionAllocated[extension] = sum(extensionAllocated[extension], tree.totalAllocated(node));
        if (tree.has(node, NodeFlag.NOT_COUNTED)) {
            hardLinks++;
        } else {
            keep(largest, new Ranked(node, Math.max(tree.allocatedBytes(node), tree.apparentBytes(node))));
        }
    }

    private static long sum(long one, long other) {
        return one + other < 0 ? Long.MAX_VALUE : one + other;
    }

    private static void keep(PriorityQueue<Ranked> best, Ranked next) {
        Ranked smallest = best.peek();
        if (best.size() < MOST_LISTED || (smallest != null && smallest.compareTo(next) < 0)) {
            best.add(next);
            if (best.size() > MOST_LISTED) {
                best.poll();
            }
        }
    }

    List<Ranked> largestFiles() {
        return largest.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// Directories with the most files directly in them.
    List<Ranked> fullestDirectories() {
        return fullest.stream().sorted(Comparator.reverseOrder()).toList();
    }

    /// Extensions that occur, the most frequent first.
    List<Integer> extensions() {
        List<Integer> found = new ArrayList<>();
        for (int extension = 0; extension < extensionFiles.length; extension++) {
            if (extensionFiles[extension] > 0) {
                found.add(extension);
            }
        }
        found.sort(Comparator.comparingLong((Integer extension) -> -extensionFiles[extension])
                .thenComparing(tree.extensions()::name));
        return found;
    }

    /// Names of directories, the most frequent first.
    List<Map.Entry<String, Integer>> commonNames() {
        return directoryNames.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().getBytes(UTF_8), Arrays::compareUnsigned))
                .limit(MOST_NAMES)
                .toList();
    }
}
