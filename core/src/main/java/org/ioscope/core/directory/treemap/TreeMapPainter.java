package org.ioscope.core.directory.treemap;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Draws a tree-map: cushions, gaps between the topmost directories, and the node of each pixel.
public final class TreeMapPainter {

    /// A directory narrower than this many pixels has no gap, which would hide it.
    private static final int SMALLEST_WITH_GAP = 6;

    private TreeMapPainter() {}

    /// Draws into a picture.
    ///
    /// @param lit nodes that are not dimmed; null dims none
    /// @param picture of the layout's size; every pixel is written
    public static void paint(TreeMapLayout layout, TreeRamps ramps, @Nullable NodeSet lit, TreePicture picture) {
        if (picture.width() != layout.width() || picture.height() != layout.height()) {
            throw new IllegalArgumentException("picture of " + picture.width() + "x" + picture.height()
                    + " for a layout of " + layout.width() + "x" + layout.height());
        }
        TreeTiles tiles = layout.tiles();
        for (int tile = 0; tile < tiles.count(); tile++) {
            int[] ramp = ramps.of(tiles.node(tile), tiles.category(tile), lit);
            paint(tiles, tile, ramp, picture);
        }
        for (TreeMapLayout.Frame frame : layout.frames()) {
            if (frame.depth() == 1) {
                gap(frame.area(), layout.root(), 0xff000000 | ramps.theme().background(), picture);
            }
        }
    }

    private static void paint(TreeTiles tiles, int tile, int[] ramp, TreePicture picture) {
        int left = TreeRectangle.pixel(tiles.left(tile));
        int top = TreeRectangle.pixel(tiles.top(tile));
        int right = Math.min(picture.width(), TreeRectangle.pixel(tiles.right(tile)));
        int bottom = Math.min(picture.height(), TreeRectangle.pixel(tiles.bottom(tile)));
        int node = tiles.node(tile);
        int[] pixels = picture.pixels();
        int[] nodes = picture.nodes();
        // The slope of a parabola is linear, so it starts at the first pixel's centre and goes on in equal steps.
        float slopeStepX = -2 * tiles.surface(tile, 1);
        float firstX = slopeStepX * (left + 0.5f) - tiles.surface(tile, 0);
        float slopeStepY = -2 * tiles.surface(tile, 3);
        float firstY = slopeStepY * (top + 0.5f) - tiles.surface(tile, 2);
        for (int y = top; y < bottom; y++) {
            float normalY = firstY + slopeStepY * (y - top);
            float lightY = normalY * CushionLight.Y + CushionLight.Z;
            float squareY = normalY * normalY + 1;
            int row = y * picture.width();
            for (int x = left; x < right; x++) {
                float normalX = firstX + slopeStepX * (x - left);
                float cosine = (normalX * CushionLight.X + lightY) / (float) Math.sqrt(normalX * normalX + squareY);
                pixels[row + x] = ramp[(int) (Math.max(0, cosine) * 255) & 0xff];
            }
            Arrays.fill(nodes, row + left, row + right, node);
        }
    }

    private static void gap(TreeRectangle area, int root, int color, TreePicture picture) {
        int left = TreeRectangle.pixel(area.left());
        int top = TreeRectangle.pixel(area.top());
        int right = TreeRectangle.pixel(area.right());
        int bottom = TreeRectangle.pixel(area.bottom());
        if (right - left < SMALLEST_WITH_GAP || bottom - top < SMALLEST_WITH_GAP) {
            return;
        }
        if (right < picture.width()) {
            for (int y = top; y < bottom; y++) {
                put(right - 1, y, root, color, picture);
            }
        }
        if (bottom < picture.height()) {
            for (int x = left; x < right; x++) {
                put(x, bottom - 1, root, color, picture);
            }
        }
    }

    private static void put(int x, int y, int root, int color, TreePicture picture) {
        int at = y * picture.width() + x;
        picture.pixels()[at] = color;
        picture.nodes()[at] = root;
    }
}
