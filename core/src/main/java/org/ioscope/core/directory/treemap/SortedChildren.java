package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// The children of one directory with their sizes, and the free and unknown space among them. Used again for
/// each directory, so that a layout allocates little.
final class SortedChildren {

    private int[] positions = new int[64];
    private double[] sizes = new double[64];
    private int count;
    private double sum;

    /// Takes the sized children of a directory, the largest first.
    ///
    /// @param position of the directory in the tree
    void gather(SizedTree tree, int position, TreeSpace space) {
        count = tree.childCountAt(position);
        if (positions.length < count + 2) {
            positions = new int[2 * count + 2];
            sizes = new double[2 * count + 2];
        }
        int first = tree.firstChildAt(position);
        sum = 0;
        for (int i = 0; i < count; i++) {
            double size = tree.sizeAt(first + i);
            positions[i] = first + i;
            sizes[i] = size;
            sum += size;
        }
        insert(TreeTiles.FREE, space.free());
        insert(TreeTiles.UNKNOWN, space.unknown());
    }

    private void insert(int space, double size) {
        if (!(size > 0)) {
            return;
        }
        int at = count;
        while (at > 0 && sizes[at - 1] < size) {
            positions[at] = positions[at - 1];
            sizes[at] = sizes[at - 1];
            at--;
        }
        positions[at] = space;
        sizes[at] = size;
        sum += size;
        count++;
    }

    int count() {
        return count;
    }

    /// Position in the tree, or [TreeTiles#FREE] or [TreeTiles#UNKNOWN].
    int position(int index) {
        return positions[index];
    }

    double size(int index) {
        return sizes[index];
    }

    double sum() {
        return sum;
    }

    /// The category of most of them by size.
    ///
    /// @param first of them that counts
    /// @param scratch of [TreePalette#MOST] elements
    int prevailing(int first, TreeColoring coloring, double[] scratch) {
        Arrays.fill(scratch, 0);
        for (int i = first; i < count; i++) {
            scratch[coloring.categoryAt(positions[i])] += sizes[i];
        }
        int most = 0;
        for (int category = 1; category < scratch.length; category++) {
            most = scratch[category] > scratch[most] ? category : most;
        }
        return most;
    }

    /// Divides an area among them.
    ///
    /// @param smallest area of a part of its own
    void divide(double smallest, double left, double top, double right, double bottom, Squarified.Receiver receiver) {
        Squarified.divide(sizes, count, sum, smallest, left, top, right, bottom, receiver);
    }
}
