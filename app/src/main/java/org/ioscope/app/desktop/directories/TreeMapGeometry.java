package org.ioscope.app.desktop.directories;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.shape.PathElement;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeTheme;

/// Where things are in a finished picture, in pixels of it. Immutable; used on any thread.
interface TreeMapGeometry {

    /// Directions of the arrow keys.
    enum Direction {
        LEFT,
        RIGHT,
        UP,
        DOWN
    }

    /// The node that fills the picture.
    int root();

    /// The outline of a node.
    ///
    /// @param scale pixels per unit of the result
    /// @return empty if it is not in the picture
    List<PathElement> outline(int node, double scale);

    /// Where a node lies, for a zoom.
    TreeRectangle areaOf(int node);

    /// A place just beyond a node's edge; of no node, a place in the middle.
    Point2D beyond(int node, Direction direction);

    /// The picture as SVG.
    ///
    /// @param text of a node
    void writeSvg(TreeMapPrepared prepared, TreeTheme theme, IntFunction<String> text, Appendable out)
            throws IOException;

    /// Places for texts, the most important first.
    List<TreeMapLabel> labels(TreeMapPrepared prepared, double scale);
}
