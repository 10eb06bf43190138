package org.ioscope.core.directory.treemap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each tile of a tree-map lies.
///
/// A node gets a tile if it covers the centre of a pixel; contents that would be smaller than a pixel are
/// merged into tiles of their directory, in the colour of what prevails among them. Each pixel belongs to one
/// tile. The work is bounded by the number of pixels and of children of directories that are seen; no
/// recursion.
public final class TreeMapLayout {

    /// Smallest area of a tile of its own, in pixels.
    private static final double SMALLEST_TILE = 1;

    /// A directory smaller than this is one tile.
    private static final double SMALLEST_DIRECTORY = 4;

    /// A directory that is seen as an area of its own: the first levels only.
    ///
    /// @param depth 1 for what lies directly in the root
    public record Frame(int node, int depth, TreeRectangle area) {}

    private final SizedTree tree;
    private final int root;
    private final TreeRectangle area;
    private final TreeSpace space;
    private final TreeTiles tiles;
    private final List<Frame> frames = new ArrayList<>();

    private TreeMapLayout(SizedTree tree, int root, TreeRectangle area, TreeSpace space, TreeTiles tiles) {
        this.tree = tree;
        this.root = root;
        this.area = area;
        this.space = space;
        this.tiles = tiles;
    }

    /// Lays out everything below `root`.
    ///
    /// @param width of the picture, in pixels
    /// @param height of the picture, in pixels
    /// @param space shown beside the children of `root`
    public static TreeMapLayout of(
            SizedTree tree, TreeColoring coloring, int root, int width, int height, TreeSpace space) {
        TreeRectangle area = new TreeRectangle(0, 0, width, height);
        int expected = Math.clamp(width * (long) height / 8, 16, 16 + tree.nodeCount());
        TreeMapLayout layout = new TreeMapLayout(tree, root, area, space, new TreeTiles(expected));
        if (width > 0 && height > 0) {
            TileMaker maker = new TileMaker(tree, coloring, layout.tiles, layout.frames);
            maker.fill(root, area, space);
        }
        return layout;
    }

    /// The tiles, in no particular order.
    public TreeTiles tiles() {
        return tiles;
    }

    /// The tree that is shown.
    public SizedTree tree() {
        return tree;
    }

    /// The node that fills the picture.
    public int root() {
        return root;
    }

    /// Width in pixels.
    public int width() {
        return (int) area.width();
    }

    /// Height in pixels.
    public int height() {
        return (int) area.height();
    }

    /// Directories of the first two levels, outer ones before inner ones.
    public List<Frame> frames() {
        return List.copyOf(frames);
    }

    /// Where a node lies: its tile, or all tiles of a directory together. A node too small for a tile of its
    /// own lies in the merged rest of its directory, whose area is returned.
    ///
    /// @return nothing (an empty area) if the node is not below the root
    public TreeRectangle areaOf(int node) {
        int[] path = node < 0 || node >= tree.nodeCount() ? new int[0] : tree.pathDown(root, node);
        if (path.length == 0) {
            return new TreeRectangle(0, 0, 0, 0);
        }
        TreeRectangle found = area;
        for (int level = 1; level < path.length; level++) {
            SortedChildren children = new SortedChildren();
            children.gather(tree, tree.position(path[level - 1]), level == 1 ? space : TreeSpace.NONE);
            Finder finder = new Finder(children, tree.position(path[level]));
            children.divide(SMALLEST_TILE, found.left(), found.top(), found.right(), found.bottom(), finder);
            if (finder.found == null) {
                return found;
            }
            found = finder.found;
            if (finder.merged || found.width() * found.height() < SMALLEST_DIRECTORY) {
                return found;
            }
        }
        return found;
    }

    static double smallestTile() {
        return SMALLEST_TILE;
    }

    static boolean isDivided(double left, double top, double right, double bottom) {
        return (right - left) * (bottom - top) >= SMALLEST_DIRECTORY;
    }

    /// Waits for the part of one node.
    private static final class Finder implements Squarified.Receiver {

        private final SortedChildren children;
        private final int wanted;
        private @Nullable TreeRectangle found;
        private boolean merged;

        Finder(SortedChildren children, int wanted) {
            this.children = children;
            this.wanted = wanted;
        }

        @Override
        public void part(int index, double left, double top, double right, double bottom) {
            if (children.position(index) == wanted) {
                found = new TreeRectangle(left, top, right, bottom);
            }
        }

        @Override
        public void rest(int first, double left, double top, double right, double bottom) {
            for (int i = first; i < children.count(); i++) {
                if (children.position(i) == wanted) {
                    found = new TreeRectangle(left, top, right, bottom);
                    merged = true;
                    return;
                }
            }
        }
    }
}
