package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// A tree measured and sorted for pictures: children of every directory by size, the largest first. What has no
/// size is left out. Immutable; takes 16 bytes a node.
///
/// A directory is as large as what is in it, so that areas of files compare across the whole picture; only one
/// without sized content counts itself.
public final class SizedTree {

    private final TreeMapSource source;
    private final TreeMeasure measure;
    private final float[] sizes;
    private final int[] firsts;
    private final int[] children;

    /// Sizes in the order of `children`, so that a layout reads memory in one direction.
    private final float[] childSizes;

    private SizedTree(TreeMapSource source, TreeMeasure measure, float[] sizes, int[] firsts, int[] children) {
        this.source = source;
        this.measure = measure;
        this.sizes = sizes;
        this.firsts = firsts;
        this.children = children;
        this.childSizes = new float[children.length];
        for (int i = 0; i < children.length; i++) {
            childSizes[i] = sizes[children[i]];
        }
    }

    /// Measures and sorts the tree as it is now.
    public static SizedTree of(TreeMapSource source, TreeMeasure measure) {
        int count = source.nodeCount();
        int[] firsts = new int[count + 1];
        for (int node = 0; node < count; node++) {
            int parent = source.parent(node);
            if (parent >= 0) {
                firsts[parent + 1]++;
            }
        }
        for (int node = 0; node < count; node++) {
            firsts[node + 1] += firsts[node];
        }
        int[] children = new int[firsts[count]];
        int[] next = Arrays.copyOf(firsts, count);
        for (int node = 0; node < count; node++) {
            int parent = source.parent(node);
            if (parent >= 0) {
                children[next[parent]++] = node;
            }
        }
        float[] sizes = sizes(source, measure, firsts, children);
        return new SizedTree(source, measure, sizes, firsts, sorted(firsts, children, sizes));
    }

    private static float[] sizes(TreeMapSource source, TreeMeasure measure, int[] firsts, int[] children) {
        float[] sizes = new float[firsts.length - 1];
        for (int node = sizes.length - 1; node >= 0; node--) {
            double sum = 0;
            for (int i = firsts[node]; i < firsts[node + 1]; i++) {
                sum += sizes[children[i]];
            }
            sizes[node] = (float) (sum > 0 ? sum : measure.of(source, node));
        }
        return sizes;
    }

    /// Sorts each directory's children, and moves all together over those without size; `firsts` follows.
    private static int[] sorted(int[] firsts, int[] children, float[] sizes) {
        long[] keys = new long[0];
        int kept = 0;
        int from = 0;
        for (int node = 0; node < sizes.length; node++) {
            int to = firsts[node + 1];
            if (keys.length < to - from) {
                keys = new long[Math.max(to - from, 2 * keys.length)];
            }
            int count = 0;
            for (int i = from; i < to; i++) {
                int child = children[i];
                if (sizes[child] > 0) {
                    // Bits of positive floats are in the order of their values; among equals the first node leads.
                    keys[count++] = ((long) ~Float.floatToRawIntBits(sizes[child]) << 32) | child;
                }
            }
            Arrays.sort(keys, 0, count);
            firsts[node] = kept;
            for (int i = 0; i < count; i++) {
                children[kept++] = (int) keys[i];
            }
            from = to;
        }
        firsts[sizes.length] = kept;
        return kept == children.length ? children : Arrays.copyOf(children, kept);
    }

    /// The tree that was measured.
    public TreeMapSource source() {
        return source;
    }

    /// What sizes stand for.
    public TreeMeasure measure() {
        return measure;
    }

    /// How many nodes it knows: those the source had when it was made.
    public int nodeCount() {
        return sizes.length;
    }

    /// Size of everything below and including a node, in units of the measure; exact to 7 digits.
    public double size(int node) {
        return sizes[node];
    }

    /// How many children have a size.
    public int childCount(int node) {
        return firsts[node + 1] - firsts[node];
    }

    /// A child by its rank in size.
    ///
    /// @param rank from 0 for the largest
    public int child(int node, int rank) {
        return children[firsts[node] + rank];
    }

    /// Copies the children of a directory with their sizes, the largest first, into arrays.
    ///
    /// @return the sum of the sizes
    double copyChildren(int node, int[] nodes, double[] sizesOfNodes) {
        int from = firsts[node];
        int count = firsts[node + 1] - from;
        System.arraycopy(children, from, nodes, 0, count);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double size = childSizes[from + i];
            sizesOfNodes[i] = size;
            sum += size;
        }
        return sum;
    }

    /// Whether `node` is `ancestor` or below it.
    public boolean isWithin(int node, int ancestor) {
        int at = node;
        while (at > ancestor) {
            at = source.parent(at);
        }
        return at == ancestor;
    }

    /// The nodes from `ancestor` down to `node`, both included; empty if it is not below.
    public int[] pathDown(int ancestor, int node) {
        if (!isWithin(node, ancestor)) {
            return new int[0];
        }
        int length = 1;
        for (int at = node; at != ancestor; at = source.parent(at)) {
            length++;
        }
        int[] path = new int[length];
        int at = node;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = at;
            at = source.parent(at);
        }
        return path;
    }
}
