package org.ioscope.core.directory.treemap;

import java.util.Arrays;

/// A finished picture of a tree, and what stands at each of its pixels. Made by one thread at a time, then only
/// read.
public final class TreePicture {

    /// Stands for pixels that belong to no node.
    public static final int NOTHING = -1;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final int[] nodes;

    /// Makes an empty picture.
    ///
    /// @param width in pixels, not negative
    /// @param height in pixels, not negative
    public TreePicture(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[Math.multiplyExact(width, height)];
        this.nodes = new int[pixels.length];
        Arrays.fill(nodes, NOTHING);
    }

    /// Width in pixels.
    public int width() {
        return width;
    }

    /// Height in pixels.
    public int height() {
        return height;
    }

    /// Rows from top to bottom, each pixel `0xAARRGGBB` and opaque; the picture's own array.
    public int[] pixels() {
        return pixels;
    }

    /// The node at each pixel, in the order of [#pixels()]; the picture's own array.
    public int[] nodes() {
        return nodes;
    }

    /// What stands at a pixel: a node, [TreeTiles#FREE], [TreeTiles#UNKNOWN], or [#NOTHING], also outside.
    public int nodeAt(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? NOTHING : nodes[y * width + x];
    }
}
