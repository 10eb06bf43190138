package org.ioscope.app.cli;

/// How rows of a scan are written.
///
/// @param bytes sizes in bytes instead of units
/// @param units for other sizes
/// @param ascii ASCII only
/// @param colored with the terminal's colours
/// @param columns that lines must fit into
record ScanStyle(boolean bytes, ByteUnits units, boolean ascii, boolean colored, int columns) {

    /// Columns of a size.
    int sizeWidth() {
        return bytes ? 19 : units.width(false);
    }

    /// Appends a size, right-aligned in [#sizeWidth] columns.
    void size(TextBuffer line, long amount) {
        if (bytes) {
            line.whole(amount, sizeWidth());
        } else {
            units.append(line, (double) amount, false);
        }
    }
}
