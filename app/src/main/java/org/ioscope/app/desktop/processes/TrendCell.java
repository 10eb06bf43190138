package org.ioscope.app.desktop.processes;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell with the sparkline of its row.
final class TrendCell extends TableCell<RowSlot, RowValues> {

    private final TrendGraph graph = new TrendGraph();

    TrendCell() {
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().add("trend-cell");
    }

    @Override
    protected void updateItem(@Nullable RowValues values, boolean empty) {
        super.updateItem(values, empty);
        if (empty || values == null) {
            setGraphic(null);
            return;
        }
        graph.show(values.trend());
        if (getGraphic() == null) {
            setGraphic(graph);
        }
    }
}
