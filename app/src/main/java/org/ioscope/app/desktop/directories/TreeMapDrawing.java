package org.ioscope.app.desktop.directories;

import java.util.List;
import org.ioscope.core.directory.treemap.TreePicture;

/// A finished picture with what it was made from.
///
/// @param labels places for texts, the most important first
record TreeMapDrawing(
        TreeMapPrepared prepared, TreeMapGeometry geometry, TreePicture picture, List<TreeMapLabel> labels) {}
