package org.ioscope.app.desktop.network;

import java.util.List;
import java.util.Map;
import org.ioscope.app.desktop.table.ColumnScales;

/// Everything the page shows at one moment. Immutable; made off the JavaFX thread.
///
/// @param timeMillis end of the interval
/// @param links all there are, hidden ones and those that just went away included, by name
/// @param rows the rows in order
/// @param scales units and largest values of the columns
/// @param held whether rows keep their places although another order is due
/// @param hidden how many interfaces are left out because they are down
/// @param answer which interface carries most, in a sentence
/// @param totals what all interfaces did together, nothing counted twice
/// @param missing why interfaces or their numbers are missing; empty if none are
record NetworkUpdate(
        long timeMillis,
        Map<String, Link> links,
        List<Link> rows,
        ColumnScales scales,
        boolean held,
        int hidden,
        String answer,
        NetworkTotals totals,
        String missing) {

    /// Before the first sample.
    static final NetworkUpdate EMPTY = new NetworkUpdate(
            Long.MIN_VALUE,
            Map.of(),
            List.of(),
            ColumnScales.EMPTY,
            false,
            0,
            "Looking at the machine's network",
            NetworkTotals.NONE,
            "");
}
