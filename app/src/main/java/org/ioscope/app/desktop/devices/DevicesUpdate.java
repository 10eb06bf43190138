package org.ioscope.app.desktop.devices;

import java.util.List;
import java.util.Map;
import org.ioscope.app.desktop.table.ColumnScales;

/// Everything the page shows at one moment. Immutable; made off the JavaFX thread.
///
/// @param timeMillis end of the interval
/// @param devices all there are, hidden ones and those that just went away included, by name
/// @param rows the rows in order
/// @param scales units and largest values of the columns
/// @param held whether rows keep their places although another order is due
/// @param hidden how many idle loop and memory devices are left out
/// @param answer which device is the bottleneck, in a sentence
/// @param totals what all devices did together, nothing counted twice
/// @param missing why devices or their numbers are missing; empty if none are
record DevicesUpdate(
        long timeMillis,
        Map<String, Device> devices,
        List<DeviceRow> rows,
        ColumnScales scales,
        boolean held,
        int hidden,
        String answer,
        DeviceTotals totals,
        String missing) {

    /// Before the first sample.
    static final DevicesUpdate EMPTY = new DevicesUpdate(
            Long.MIN_VALUE,
            Map.of(),
            List.of(),
            ColumnScales.EMPTY,
            false,
            0,
            "Looking at the machine's devices",
            DeviceTotals.NONE,
            "");
}
