package org.ioscope.app.desktop.network;

import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.SortOrder;

/// What the user wants to see.
///
/// @param downHidden whether interfaces that can carry nothing are left out
/// @param search a part of name, address, kind or state; empty for all
/// @param sort order of the rows
/// @param hold whether rows keep their places for now
/// @param paused whether what is shown stays as it is
/// @param units in which bytes are written
record NetworkOptions(boolean downHidden, String search, SortOrder sort, boolean hold, boolean paused, Units units) {

    static final NetworkOptions DEFAULT =
            new NetworkOptions(false, "", LinkColumns.BUSIEST_FIRST, false, false, Units.DECIMAL);

    /// Whether both lead to the same rows in the same order, given the same samples.
    boolean asksForSameRows(NetworkOptions other) {
        return downHidden == other.downHidden && search.equals(other.search) && sort.equals(other.sort);
    }
}
