package org.ioscope.core.directory.treemap;

/// The children of one directory with their sizes, and the free and unknown space among them. Used again for each
/// directory, so that a layout allocates little.
final class SortedChildren {

    private int[] nodes = new int[64];
    private double[] sizes = new double[64];
    private int count;
    private double sum;

    /// Takes the children of a directory, the largest first.
    void gather(SizedTree tree, int directory, TreeSpace space) {
        int children = tree.childCount(directory);
        if (nodes.length < children + 2) {
            nodes = new int[2 * children + 2];
            sizes = new double[2 * children + 2];
        }
        sum = tree.copyChildren(directory, nodes, sizes);
        count = children;
        insert(TreeTiles.FREE, space.free());
        insert(TreeTiles.UNKNOWN, space.unknown());
    }

    private void insert(int node, double size) {
        if (!(size > 0)) {
            return;
        }
        int at = count;
        while (at > 0 && sizes[at - 1] < size) {
            nodes[at] = nodes[at - 1];
            sizes[at] = sizes[at - 1];
            at--;
        }
        nodes[at] = node;
        sizes[at] = size;
        sum += size;
        count++;
    }

    int count() {
        return count;
    }

    int node(int index) {
        return nodes[index];
    }

    double size(int index) {
        return sizes[index];
    }

    double sum() {
        return sum;
    }

    /// Divides an area among them.
    ///
    /// @param smallest area of a part of its own
    void divide(double smallest, TreeRectangle area, Squarified.Receiver receiver) {
        divide(smallest, area.left(), area.top(), area.right(), area.bottom(), receiver);
    }

    /// Divides an area among them.
    void divide(double smallest, double left, double top, double right, double bottom, Squarified.Receiver receiver) {
        Squarified.divide(sizes, count, sum, smallest, left, top, right, bottom, receiver);
    }
}
