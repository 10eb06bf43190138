package org.ioscope.app.desktop.processes;

import org.ioscope.app.desktop.common.ByteScale;
import org.ioscope.app.desktop.table.DrawnCell;
import org.jspecify.annotations.Nullable;

/// A cell with the sparkline of its row.
final class TrendCell extends DrawnCell<RowValues> {

    private final TrendGraph graph;

    TrendCell(TrendGraph graph) {
        super(graph);
        this.graph = graph;
    }

    @Override
    protected void show(RowValues values) {
        graph.show(values.trend());
    }

    @Override
    protected String spoken(RowValues values) {
        return "Peak of the last minute: " + ByteScale.withUnit(values.trend().peak(), true);
    }

    @Override
    protected @Nullable String explanation(RowValues values) {
        return values.trend().isIdle() ? null : spoken(values);
    }
}
