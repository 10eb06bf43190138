package org.ioscope.app.cli;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.rank.Measure;

/// How rows of a scan are written.
///
/// @param bytes sizes in bytes instead of units
/// @param units for other sizes
/// @param ascii ASCII only
/// @param colored with the terminal's colours
/// @param columns that lines must fit into
record ScanStyle(boolean bytes, ByteUnits units, boolean ascii, boolean colored, int columns) {

    /// Stands for an amount that is not known.
    static final long UNKNOWN = -1;

    /// An amount, as far as it is known.
    static long amount(Measure measure, DirectoryTree tree, int node) {
        return measure.isKnown(tree, node) ? measure.of(tree, node) : UNKNOWN;
    }

    /// Columns of a size.
    int sizeWidth() {
        return bytes ? 19 : units.width(false);
    }

    /// Appends a size, right-aligned in [#sizeWidth] columns.
    ///
    /// @param amount [#UNKNOWN] where not known
    void size(TextBuffer line, long amount) {
        if (amount == UNKNOWN) {
            line.right("-", sizeWidth());
        } else if (bytes) {
            line.whole(amount, sizeWidth());
        } else {
            units.append(line, (double) amount, false);
        }
    }
}
