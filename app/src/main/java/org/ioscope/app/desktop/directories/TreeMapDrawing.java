package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.treemap.TreePicture;

/// A finished picture with what it was made from.
record TreeMapDrawing(TreeMapPrepared prepared, TreeMapGeometry geometry, TreePicture picture) {}
