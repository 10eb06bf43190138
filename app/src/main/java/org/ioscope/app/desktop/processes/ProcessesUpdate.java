package org.ioscope.app.desktop.processes;

import java.util.List;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.ColumnScales;

/// Everything the page shows at one moment, ready to be put on screen. Immutable; made off the JavaFX thread.
///
/// @param time of the sample, in ISO 8601
/// @param rows the rows in order
/// @param scales units and largest values of the columns
/// @param matching how many tasks match search and switches
/// @param all how many tasks there are
/// @param held whether rows keep their places although another order is due
/// @param answer who does the most, in a sentence
/// @param units in which bytes are written
record ProcessesUpdate(
        String time,
        List<RowValues> rows,
        ColumnScales scales,
        int matching,
        int all,
        boolean held,
        String answer,
        Units units) {

    /// Before the first sample.
    static final ProcessesUpdate EMPTY = new ProcessesUpdate(
            "", List.of(), ColumnScales.EMPTY, 0, 0, false, "Looking at the machine's tasks", Units.DECIMAL);
}
