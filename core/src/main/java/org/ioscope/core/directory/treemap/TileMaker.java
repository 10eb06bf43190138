package org.ioscope.core.directory.treemap;

import java.util.Arrays;
import java.util.List;

/// Walks down from a directory and makes the tiles of a [TreeMapLayout], each with the slopes of its cushion
/// (van Wijk and van de Wetering, "Cushion Treemaps", 1999).
///
/// The height of a cushion falls by a constant factor a level, and on small areas, whose edges would else be as
/// steep as those of large ones and flicker.
final class TileMaker implements Squarified.Receiver {

    private static final float HEIGHT = 0.26f;
    private static final float HEIGHT_PER_LEVEL = 0.85f;
    /// Side in pixels at which a cushion is half as steep as a large one.
    private static final float HALF_STEEP = 5;
    /// Levels of which frames are kept.
    private static final int FRAMED_LEVELS = 2;
    private static final double SMALLEST_FRAME_WIDTH = 40;
    private static final double SMALLEST_FRAME_HEIGHT = 18;
    private static final int SURFACE = 4;
    private static final float[] FLAT = {0, 0, 0, 0};
    private static final float[] HEIGHTS = new float[64];

    static {
        for (int level = 0; level < HEIGHTS.length; level++) {
            HEIGHTS[level] = HEIGHT * (float) Math.pow(HEIGHT_PER_LEVEL, level);
        }
    }

    private final SizedTree tree;
    private final TreeColoring coloring;
    private final TreeTiles tiles;
    private final List<TreeMapLayout.Frame> frames;
    private final SortedChildren children = new SortedChildren();
    private final float[] around = new float[SURFACE];
    private final float[] surface = new float[SURFACE];
    private final double[] weights = new double[TreePalette.MOST];

    private int directory;
    private int depth;
    private float height;

    // Directories that wait: a stack in columns, for trees of any depth.
    private int waiting;
    private int[] waitingPositions = new int[256];
    private int[] waitingDepths = new int[256];
    private double[] waitingEdges = new double[4 * 256];
    private float[] waitingSurfaces = new float[SURFACE * 256];

    TileMaker(SizedTree tree, TreeColoring coloring, TreeTiles tiles, List<TreeMapLayout.Frame> frames) {
        this.tree = tree;
        this.coloring = coloring;
        this.tiles = tiles;
        this.frames = frames;
    }

    /// Fills an area with what is below a node.
    void fill(int root, TreeRectangle area, TreeSpace space) {
        depth = 0;
        height = HEIGHTS[0];
        directory = tree.position(root);
        children.gather(tree, directory, space);
        if (children.count() == 0) {
            ridge(FLAT, area.left(), area.top(), area.right(), area.bottom());
            tiles.add(root, coloring.category(root), area.left(), area.top(), area.right(), area.bottom(), surface);
            return;
        }
        children.divide(TreeMapLayout.smallestTile(), area.left(), area.top(), area.right(), area.bottom(), this);
        while (waiting > 0) {
            waiting--;
            directory = waitingPositions[waiting];
            depth = waitingDepths[waiting];
            height = depth < HEIGHTS.length ? HEIGHTS[depth] : 0;
            System.arraycopy(waitingSurfaces, SURFACE * waiting, around, 0, SURFACE);
            children.gather(tree, directory, TreeSpace.NONE);
            int edge = 4 * waiting;
            children.divide(
                    TreeMapLayout.smallestTile(),
                    waitingEdges[edge],
                    waitingEdges[edge + 1],
                    waitingEdges[edge + 2],
                    waitingEdges[edge + 3],
                    this);
        }
    }

    @Override
    public void part(int index, double left, double top, double right, double bottom) {
        if (TreeRectangle.pixel(left) >= TreeRectangle.pixel(right)
                || TreeRectangle.pixel(top) >= TreeRectangle.pixel(bottom)) {
            return;
        }
        int position = children.position(index);
        if (position < 0) {
            tiles.add(position, coloring.categoryAt(position), left, top, right, bottom, FLAT);
            return;
        }
        ridge(around, left, top, right, bottom);
        boolean hasContent = tree.childCountAt(position) > 0;
        if (hasContent && depth < FRAMED_LEVELS) {
            frame(tree.nodeAt(position), left, top, right, bottom);
        }
        if (hasContent && TreeMapLayout.isDivided(left, top, right, bottom)) {
            push(position, left, top, right, bottom);
        } else {
            tiles.add(tree.nodeAt(position), coloring.categoryAt(position), left, top, right, bottom, surface);
        }
    }

    @Override
    public void rest(int first, double left, double top, double right, double bottom) {
        if (TreeRectangle.pixel(left) >= TreeRectangle.pixel(right)
                || TreeRectangle.pixel(top) >= TreeRectangle.pixel(bottom)) {
            return;
        }
        int prevailing = children.prevailing(first, coloring, weights);
        ridge(around, left, top, right, bottom);
        tiles.add(tree.nodeAt(directory), prevailing, left, top, right, bottom, surface);
    }

    private void frame(int node, double left, double top, double right, double bottom) {
        // Gaps are drawn round every directory of the first level; labels need some room.
        if (depth == 0 || (right - left >= SMALLEST_FRAME_WIDTH && bottom - top >= SMALLEST_FRAME_HEIGHT)) {
            frames.add(new TreeMapLayout.Frame(node, depth + 1, new TreeRectangle(left, top, right, bottom)));
        }
    }

    private void ridge(float[] below, double left, double top, double right, double bottom) {
        float width = (float) (right - left);
        float length = (float) (bottom - top);
        float steepX = 4 * height / (width + HALF_STEEP);
        float steepY = 4 * height / (length + HALF_STEEP);
        surface[0] = below[0] + steepX * (float) (left + right);
        surface[1] = below[1] - steepX;
        surface[2] = below[2] + steepY * (float) (top + bottom);
        surface[3] = below[3] - steepY;
    }

    private void push(int position, double left, double top, double right, double bottom) {
        if (waiting == waitingPositions.length) {
            waitingPositions = Arrays.copyOf(waitingPositions, 2 * waiting);
            waitingDepths = Arrays.copyOf(waitingDepths, 2 * waiting);
            waitingEdges = Arrays.copyOf(waitingEdges, 8 * waiting);
            waitingSurfaces = Arrays.copyOf(waitingSurfaces, 2 * SURFACE * waiting);
        }
        waitingPositions[waiting] = position;
        waitingDepths[waiting] = depth + 1;
        int at = 4 * waiting;
        waitingEdges[at] = left;
        waitingEdges[at + 1] = top;
        waitingEdges[at + 2] = right;
        waitingEdges[at + 3] = bottom;
        System.arraycopy(surface, 0, waitingSurfaces, SURFACE * waiting, SURFACE);
        waiting++;
    }
}
