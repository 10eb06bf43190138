package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// Makes a [SizedTree]: measures all nodes from the leaves up, sorts the children of each directory, and places
/// all in the order of a layout's walk.
final class TreeSorter {

    private final TreeMapSource source;
    private final TreeMeasure measure;
    private final int count;

    /// Where the children of a node begin in `children`, by node.
    private final int[] begins;

    /// Children of all nodes, by directory.
    private final int[] children;

    private final float[] sizeOfNode;
    private long[] keys = new long[64];

    TreeSorter(TreeMapSource source, TreeMeasure measure) {
        this.source = source;
        this.measure = measure;
        // A tree that still grows may have more when asked again.
        this.count = source.nodeCount();
        int[] parents = new int[count];
        begins = new int[count + 1];
        for (int node = 0; node < count; node++) {
            // The last rows of a tree that still grows may not be complete: such a node waits for the next time.
            int parent = source.parent(node) < node ? source.parent(node) : -1;
            parents[node] = parent;
            if (parent >= 0) {
                begins[parent + 1]++;
            }
        }
        for (int node = 0; node < count; node++) {
            begins[node + 1] += begins[node];
        }
        children = new int[begins[count]];
        int[] next = Arrays.copyOf(begins, count);
        for (int node = 0; node < count; node++) {
            if (parents[node] >= 0) {
                children[next[parents[node]]++] = node;
            }
        }
        sizeOfNode = new float[count];
        for (int node = count - 1; node >= 0; node--) {
            double sum = 0;
            for (int i = begins[node]; i < begins[node + 1]; i++) {
                sum += sizeOfNode[children[i]];
            }
            sizeOfNode[node] = (float) (sum > 0 ? sum : measure.of(source, node));
        }
    }

    /// The tree. Called once.
    SizedTree sorted() {
        int[] positions = new int[count];
        int[] nodes = new int[count];
        float[] sizes = new float[count];
        int[] firsts = new int[count];
        int[] counts = new int[count];
        int[] waiting = new int[count + 1];
        int waits = 0;
        int placed = 0;
        for (int node = 0; node < count && source.parent(node) < 0; node++) {
            positions[node] = placed;
            nodes[placed] = node;
            sizes[placed] = sizeOfNode[node];
            waiting[waits++] = placed++;
        }
        while (waits > 0) {
            int directory = waiting[--waits];
            int node = nodes[directory];
            int from = begins[node];
            int to = begins[node + 1];
            sort(from, to);
            firsts[directory] = placed;
            int sized = 0;
            for (int i = from; i < to; i++) {
                int child = children[i];
                positions[child] = placed;
                nodes[placed] = child;
                sizes[placed] = sizeOfNode[child];
                sized += sizeOfNode[child] > 0 ? 1 : 0;
                if (begins[child] < begins[child + 1]) {
                    waiting[waits++] = placed;
                }
                placed++;
            }
            counts[directory] = sized;
        }
        return new SizedTree(source, measure, positions, nodes, sizes, firsts, counts);
    }

    private void sort(int from, int to) {
        int length = to - from;
        if (length < 2) {
            return;
        }
        if (keys.length < length) {
            keys = new long[2 * length];
        }
        for (int i = 0; i < length; i++) {
            int child = children[from + i];
            // Bits of positive floats are in the order of their values; among equals the first node leads.
            keys[i] = ((long) -Float.floatToRawIntBits(sizeOfNode[child]) << 32) | child;
        }
        Arrays.sort(keys, 0, length);
        for (int i = 0; i < length; i++) {
            children[from + i] = (int) keys[i];
        }
    }
}
