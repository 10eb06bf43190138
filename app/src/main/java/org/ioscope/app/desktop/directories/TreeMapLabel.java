package org.ioscope.app.desktop.directories;

/// A place for the name of a node, in units of the screen.
///
/// @param directory whether the name stands in the upper left corner, above what is in it, rather than in the
///     middle
/// @param depth of a directory below the picture's root, from 1
record TreeMapLabel(int node, boolean directory, int depth, double left, double top, double right, double bottom) {

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }
}
