package org.ioscope.core.directory.treemap;

/// A part of a picture, in pixels.
public record TreeRectangle(double left, double top, double right, double bottom) {

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /// Something between this and another.
    ///
    /// @param part from 0 for this to 1 for `other`
    public TreeRectangle towards(TreeRectangle other, double part) {
        return new TreeRectangle(
                left + (other.left - left) * part,
                top + (other.top - top) * part,
                right + (other.right - right) * part,
                bottom + (other.bottom - bottom) * part);
    }

    /// First pixel whose centre is not before a coordinate.
    static int pixel(double coordinate) {
        return (int) Math.ceil(coordinate - 0.5);
    }
}
