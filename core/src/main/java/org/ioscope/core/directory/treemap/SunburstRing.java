package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// The arcs of one level of a sunburst in columns, in the order of their angles. Angles are turns from 0 to 1,
/// clockwise from the top.
final class SunburstRing {

    private int count;
    private int[] nodes = new int[64];
    private byte[] categories = new byte[64];
    private boolean[] merged = new boolean[64];
    private double[] begins = new double[64];
    private double[] ends = new double[64];

    /// @param isRest whether it stands for the small children of `node` together
    void add(int node, int category, boolean isRest, double begin, double end) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            categories = Arrays.copyOf(categories, 2 * count);
            merged = Arrays.copyOf(merged, 2 * count);
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        nodes[count] = node;
        categories[count] = (byte) category;
        merged[count] = isRest;
        begins[count] = begin;
        ends[count] = end;
        count++;
    }

    int count() {
        return count;
    }

    int node(int arc) {
        return nodes[arc];
    }

    int category(int arc) {
        return categories[arc];
    }

    boolean isRest(int arc) {
        return merged[arc];
    }

    double begin(int arc) {
        return begins[arc];
    }

    double end(int arc) {
        return ends[arc];
    }

    /// The arc at an angle, -1 if there is none.
    int at(double turn) {
        int found = Arrays.binarySearch(begins, 0, count, turn);
        int arc = found >= 0 ? found : -found - 2;
        return arc >= 0 && turn < ends[arc] ? arc : -1;
    }
}
