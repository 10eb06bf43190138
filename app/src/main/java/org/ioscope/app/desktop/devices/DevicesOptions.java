package org.ioscope.app.desktop.devices;

import java.util.Set;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.SortOrder;

/// What the user wants to see.
///
/// @param idleHidden whether loop and memory devices that do nothing are left out
/// @param collapsed disks whose partitions are not shown
/// @param search a part of name, label, model or mount point; empty for all
/// @param sort order of the rows
/// @param hold whether rows keep their places for now
/// @param paused whether what is shown stays as it is
/// @param units in which bytes are written
record DevicesOptions(
        boolean idleHidden,
        Set<String> collapsed,
        String search,
        SortOrder sort,
        boolean hold,
        boolean paused,
        Units units) {

    static final DevicesOptions DEFAULT =
            new DevicesOptions(true, Set.of(), "", DeviceColumns.BUSIEST_FIRST, false, false, Units.DECIMAL);

    DevicesOptions {
        collapsed = Set.copyOf(collapsed);
    }

    /// Whether both lead to the same rows in the same order, given the same samples.
    boolean asksForSameRows(DevicesOptions other) {
        return idleHidden == other.idleHidden
                && collapsed.equals(other.collapsed)
                && search.equals(other.search)
                && sort.equals(other.sort);
    }
}
