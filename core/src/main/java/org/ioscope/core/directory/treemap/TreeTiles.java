package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// Tiles of a tree-map in columns: where each lies, what it stands for, how it is coloured and curved. They
/// fill the area without overlap. Written by [TreeMapLayout] only.
public final class TreeTiles {

    /// Stands for the free space of a disk, where a tile has no node.
    public static final int FREE = -2;

    /// Stands for space that is used by what the tree does not know.
    public static final int UNKNOWN = -3;

    private static final int SURFACE = 4;

    private int count;
    private int[] nodes;
    private byte[] categories;
    private float[] edges;
    private float[] surfaces;

    /// @param expected about how many there will be; more than 0
    TreeTiles(int expected) {
        nodes = new int[expected];
        categories = new byte[expected];
        edges = new float[4 * expected];
        surfaces = new float[SURFACE * expected];
    }

    /// Adds a tile.
    ///
    /// @param surface the four factors of its cushion
    void add(int node, int category, double left, double top, double right, double bottom, float[] surface) {
        if (count == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * count);
            categories = Arrays.copyOf(categories, 2 * count);
            edges = Arrays.copyOf(edges, 8 * count);
            surfaces = Arrays.copyOf(surfaces, 2 * SURFACE * count);
        }
        nodes[count] = node;
        categories[count] = (byte) category;
        int at = 4 * count;
        edges[at] = (float) left;
        edges[at + 1] = (float) top;
        edges[at + 2] = (float) right;
        edges[at + 3] = (float) bottom;
        surfaces[at] = surface[0];
        surfaces[at + 1] = surface[1];
        surfaces[at + 2] = surface[2];
        surfaces[at + 3] = surface[3];
        count++;
    }

    /// How many there are.
    public int count() {
        return count;
    }

    /// A file, a directory too small for its content to be seen or whose smallest content this is, or [#FREE]
    /// or [#UNKNOWN].
    public int node(int tile) {
        return nodes[tile];
    }

    /// Number of its colour in the palette.
    public int category(int tile) {
        return categories[tile];
    }

    /// Its left edge, in pixels.
    public float left(int tile) {
        return edges[4 * tile];
    }

    /// Its top edge, in pixels.
    public float top(int tile) {
        return edges[4 * tile + 1];
    }

    /// Its right edge, in pixels.
    public float right(int tile) {
        return edges[4 * tile + 2];
    }

    /// Its bottom edge, in pixels.
    public float bottom(int tile) {
        return edges[4 * tile + 3];
    }

    /// One factor of the slope of its cushion: linear and quadratic in x, linear and quadratic in y.
    float surface(int tile, int factor) {
        return surfaces[SURFACE * tile + factor];
    }
}
