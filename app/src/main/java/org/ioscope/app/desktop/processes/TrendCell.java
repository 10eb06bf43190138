package org.ioscope.app.desktop.processes;

import java.util.function.Supplier;
import org.ioscope.app.desktop.common.Units;
import org.jspecify.annotations.Nullable;

/// A cell with the sparkline of its row.
final class TrendCell extends DrawnCell {

    private final Supplier<Units> units;

    private final TrendGraph graph;

    /// @param units in which bytes are written now
    TrendCell(TrendGraph graph, Supplier<Units> units) {
        super(graph);
        this.units = units;
        this.graph = graph;
    }

    @Override
    void show(RowValues values) {
        graph.show(values.trend());
    }

    @Override
    String spoken(RowValues values) {
        return "Peak of the last minute: " + units.get().rate(values.trend().peak());
    }

    @Override
    @Nullable
    String explanation(RowValues values) {
        return values.trend().isIdle() ? null : spoken(values);
    }
}
