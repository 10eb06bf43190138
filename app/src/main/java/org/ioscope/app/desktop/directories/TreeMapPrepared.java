package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.treemap.NodeSet;
import org.ioscope.core.directory.treemap.SizedTree;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.jspecify.annotations.Nullable;

/// What pictures are drawn from. Immutable.
///
/// @param tree measured and sorted
/// @param coloring of its nodes
/// @param lit nodes that are not dimmed, null if none is
record TreeMapPrepared(
        SizedTree tree, TreeColoring coloring, @Nullable NodeSet lit) {}
