package org.ioscope.app.desktop.processes;

import java.util.Locale;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.SortOrder;

/// What the user wants to see.
///
/// @param threads a row per thread, otherwise a row per process
/// @param accumulated sums since the window was opened, otherwise rates of the last interval
/// @param onlyActive only tasks that did something
/// @param search a part of the command, the user's name or the number; empty for all
/// @param grouping what rows are gathered under
/// @param expansion which groups show their members
/// @param sort order of the rows
/// @param hold whether rows keep their places for now
/// @param paused whether what is shown stays as it is
/// @param units in which bytes are written
record ViewOptions(
        boolean threads,
        boolean accumulated,
        boolean onlyActive,
        String search,
        Grouping grouping,
        Expansion expansion,
        SortOrder sort,
        boolean hold,
        boolean paused,
        Units units) {

    static final ViewOptions DEFAULT = new ViewOptions(
            false,
            false,
            false,
            "",
            Grouping.NONE,
            Expansion.CLOSED,
            ProcessColumns.BUSIEST_FIRST,
            false,
            false,
            Units.DECIMAL);

    /// Whether both lead to the same rows in the same order, given the same samples; rows that come and go by
    /// opening a group leave the others where they are.
    boolean asksForSameRows(ViewOptions other) {
        return threads == other.threads
                && accumulated == other.accumulated
                && onlyActive == other.onlyActive
                && grouping == other.grouping
                && search.equals(other.search)
                && sort.equals(other.sort);
    }

    /// What is looked for, in lower case; empty for nothing.
    String searched() {
        return search.strip().toLowerCase(Locale.ROOT);
    }
}
