package org.ioscope.app.desktop.processes;

import java.util.function.Supplier;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.table.DrawnCell;
import org.jspecify.annotations.Nullable;

/// A cell with the sparkline of its row.
final class TrendCell extends DrawnCell<RowValues> {

    private final TrendGraph graph;
    private final Supplier<Units> units;

    /// @param units in which bytes are written now
    TrendCell(TrendGraph graph, Supplier<Units> units) {
        super(graph);
        this.graph = graph;
        this.units = units;
    }

    @Override
    protected void show(RowValues values) {
        graph.show(values.trend());
    }

    @Override
    protected String spoken(RowValues values) {
        return "Peak of the last minute: " + units.get().rate(values.trend().peak());
    }

    @Override
    protected @Nullable String explanation(RowValues values) {
        return values.trend().isIdle() ? null : spoken(values);
    }
}
