package org.ioscope.app.desktop.directories;

import java.util.function.IntToDoubleFunction;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.OwnerNames;
import org.ioscope.core.directory.treemap.TreeMeasure;

/// How rows are measured and written.
///
/// @param units in which bytes are written
/// @param measure what shares are parts of, and which bytes are shown: those on disk, unless lengths are asked for
/// @param owners names of users
/// @param growth of a node since an earlier time; NaN where nothing is compared
record RowStyle(Units units, TreeMeasure measure, OwnerNames owners, IntToDoubleFunction growth) {

    static final IntToDoubleFunction NO_GROWTH = _ -> Double.NaN;
}
