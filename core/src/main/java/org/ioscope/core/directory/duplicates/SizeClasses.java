package org.ioscope.core.directory.duplicates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;

/// The files of a tree that share their length with another one, class by class, the longest first. Costs eight
/// bytes a file.
final class SizeClasses {

    private final DirectoryTree tree;
    /// Length, rounded to what a float holds, in the upper half, and node in the lower: sorted by length.
    private final long[] keys;
    private final TreeMap<Long, int[]> exact = new TreeMap<>();
    private int rest;
    private int emptyFiles;

    SizeClasses(DirectoryTree tree) {
        this.tree = tree;
        long[] all = new long[tree.nodeCount()];
        int count = 0;
        for (int node = 1; node < all.length; node++) {
            if (tree.type(node) == EntryType.FILE && !tree.has(node, NodeFlag.UNREADABLE)) {
                long length = tree.apparentBytes(node);
                if (length > 0) {
                    all[count++] = rounded(length) << Integer.SIZE | node;
                } else {
                    emptyFiles++;
                }
            }
        }
        keys = Arrays.copyOf(all, count);
        Arrays.sort(keys);
        rest = count;
    }

    /// The bits of a float that is not negative are in its order.
    private static long rounded(long length) {
        return Float.floatToIntBits((float) length);
    }

    int emptyFiles() {
        return emptyFiles;
    }

    /// How many files are in classes of two or more, and their bytes; to be asked first.
    DuplicateEstimate estimate() {
        int kept = rest;
        int count = 0;
        long bytes = 0;
        for (int[] nodes = next(); nodes.length > 0; nodes = next()) {
            count += nodes.length;
            bytes = DuplicateGroup.sum(bytes, bytes(nodes));
        }
        rest = kept;
        return new DuplicateEstimate(count, bytes);
    }

    /// Lengths of the files of a class; of several names of one file, those count that the tree counts.
    long bytes(int[] nodes) {
        long sum = 0;
        for (int node : nodes) {
            if (!tree.has(node, NodeFlag.NOT_COUNTED)) {
                sum = DuplicateGroup.sum(sum, tree.apparentBytes(node));
            }
        }
        return sum;
    }

    /// The nodes of the next class, two or more; none behind the last.
    int[] next() {
        while (exact.isEmpty() && rest > 0) {
            int end = rest;
            long upper = keys[end - 1] >>> Integer.SIZE;
            while (rest > 0 && keys[rest - 1] >>> Integer.SIZE == upper) {
                rest--;
            }
            if (end - rest > 1) {
                tellApart(rest, end);
            }
        }
        Map.Entry<Long, int[]> longest = exact.pollLastEntry();
        return longest == null ? new int[0] : longest.getValue();
    }

    /// Lengths over 2^24 are the same as floats before they are the same.
    private void tellApart(int from, int to) {
        Map<Long, IntStream.Builder> nodes = new HashMap<>();
        for (int i = from; i < to; i++) {
            int node = (int) keys[i];
            nodes.computeIfAbsent(tree.apparentBytes(node), _ -> IntStream.builder())
                    .add(node);
        }
        for (Map.Entry<Long, IntStream.Builder> length : List.copyOf(nodes.entrySet())) {
            int[] same = length.getValue().build().toArray();
            if (same.length > 1) {
                exact.put(length.getKey(), same);
            }
        }
    }
}
