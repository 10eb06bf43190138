package org.ioscope.app.desktop.processes;

import java.util.List;

/// A row and what is shown under it.
///
/// @param row the row, at its place
/// @param members the rows under it, in no order; empty where they are not shown
record Bough(RowValues row, List<RowValues> members) {}
