package org.ioscope.core.directory.treemap;

/// A tree measured and sorted for pictures: children of every directory by size, the largest first. Immutable;
/// takes 20 bytes a node.
///
/// A directory is as large as what is in it, so that areas of files compare across the whole picture; only one
/// without sized content counts itself.
///
/// Inside, nodes stand in the order in which a layout visits them, each at its position: children side by side,
/// those of the directory that is visited next behind them. So a layout reads memory in one direction.
public final class SizedTree {

    private final TreeMapSource source;
    private final TreeMeasure measure;
    private final int[] positions;
    private final int[] nodes;
    private final float[] sizes;
    private final int[] firsts;
    private final int[] counts;

    /// @param positions of nodes
    /// @param nodes at positions
    /// @param sizes of what is at a position
    /// @param firsts position of the first child of what is at a position
    /// @param counts number of its children with a size
    SizedTree(
            TreeMapSource source,
            TreeMeasure measure,
            int[] positions,
            int[] nodes,
            float[] sizes,
            int[] firsts,
            int[] counts) {
        this.source = source;
        this.measure = measure;
        this.positions = positions;
        this.nodes = nodes;
        this.sizes = sizes;
        this.firsts = firsts;
        this.counts = counts;
    }

    /// Measures and sorts the tree as it is now.
    public static SizedTree of(TreeMapSource source, TreeMeasure measure) {
        return new TreeSorter(source, measure).sorted();
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
        return positions.length;
    }

    /// Size of everything below and including a node, in units of the measure; exact to 7 digits.
    public double size(int node) {
        return sizes[positions[node]];
    }

    /// How many children have a size.
    public int childCount(int node) {
        return counts[positions[node]];
    }

    /// A child by its rank in size.
    ///
    /// @param rank from 0 for the largest
    public int child(int node, int rank) {
        return nodes[firsts[positions[node]] + rank];
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
        for (int i = length - 1; i > 0; i--) {
            path[i] = at;
            at = source.parent(at);
        }
        path[0] = ancestor;
        return path;
    }

    int position(int node) {
        return positions[node];
    }

    int nodeAt(int position) {
        return nodes[position];
    }

    double sizeAt(int position) {
        return sizes[position];
    }

    int firstChildAt(int position) {
        return firsts[position];
    }

    int childCountAt(int position) {
        return counts[position];
    }
}
