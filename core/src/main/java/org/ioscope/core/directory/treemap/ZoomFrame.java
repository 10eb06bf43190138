package org.ioscope.core.directory.treemap;

/// One moment of a zoom: the finished picture of the outer directory, scaled, and in it that of the inner one,
/// which fades in while its tile grows to the whole area. Works on finished pixels only, so a frame costs the
/// same for every tree.
public final class ZoomFrame {

    private ZoomFrame() {}

    /// Draws a moment. The three pictures are of one size.
    ///
    /// @param outer where the zoom begins
    /// @param inner where it ends
    /// @param tile where `inner` lies in `outer`
    /// @param part how far it is, from 0 to 1; from 1 to 0 zooms out
    /// @param pixels gets the frame, of the size of the pictures' arrays
    public static void paint(TreePicture outer, TreePicture inner, TreeRectangle tile, double part, int[] pixels) {
        int width = outer.width();
        int height = outer.height();
        TreeRectangle whole = new TreeRectangle(0, 0, width, height);
        // Where the whole outer picture lies once the tile has grown over the area: the zoom is linear in the tile's
        // rectangle, and the outer picture follows.
        TreeRectangle now = tile.towards(whole, part);
        double scaleX = Math.max(1, tile.width()) / Math.max(1, now.width());
        double scaleY = Math.max(1, tile.height()) / Math.max(1, now.height());
        int[] outerColumns = columns(width, now.left(), tile.left(), scaleX, width);
        int[] innerColumns = columns(width, now.left(), 0, width / Math.max(1, now.width()), width);
        int from = Math.clamp(TreeRectangle.pixel(now.left()), 0, width);
        int to = Math.clamp(TreeRectangle.pixel(now.right()), from, width);
        int opacity = (int) (Math.clamp(part, 0, 1) * 256);
        int[] outerPixels = outer.pixels();
        int[] innerPixels = inner.pixels();
        for (int y = 0; y < height; y++) {
            int outerRow = bounded(tile.top() + (y + 0.5 - now.top()) * scaleY, height) * width;
            int row = y * width;
            for (int x = 0; x < width; x++) {
                pixels[row + x] = outerPixels[outerRow + outerColumns[x]];
            }
            double inside = (y + 0.5 - now.top()) / Math.max(1, now.height());
            if (inside >= 0 && inside < 1) {
                int innerRow = bounded(inside * height, height) * width;
                for (int x = from; x < to; x++) {
                    pixels[row + x] = Argb.mixed(pixels[row + x], innerPixels[innerRow + innerColumns[x]], opacity);
                }
            }
        }
    }

    private static int[] columns(int count, double begin, double origin, double scale, int limit) {
        int[] columns = new int[count];
        for (int x = 0; x < count; x++) {
            columns[x] = bounded(origin + (x + 0.5 - begin) * scale, limit);
        }
        return columns;
    }

    private static int bounded(double coordinate, int limit) {
        return Math.clamp((int) Math.floor(coordinate), 0, limit - 1);
    }
}
