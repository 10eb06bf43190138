package org.ioscope.app.desktop.processes;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.ioscope.app.desktop.common.Styles;

/// The table, and beside it the details as wide as the user made them.
final class DetailsSplit extends SplitPane {

    private static final double USUAL_WIDTH = 360;
    private static final double SMALLEST_WIDTH = 280;

    private final DetailsView details;
    private final DoubleProperty detailsWidth = new SimpleDoubleProperty(this, "detailsWidth", USUAL_WIDTH);

    DetailsSplit(Node table, DetailsView details, DetailsViewModel viewModel) {
        this.details = details;
        getStyleClass().add("details-split");
        getItems().add(table);
        details.setMinWidth(SMALLEST_WIDTH);
        setResizableWithParent(details, false);
        viewModel.openProperty().subscribe(this::open);
        details.widthProperty().addListener((_, _, width) -> {
            if (getItems().contains(details) && width.doubleValue() >= SMALLEST_WIDTH) {
                detailsWidth.set(width.doubleValue());
            }
        });
    }

    private void open(boolean open) {
        pseudoClassStateChanged(Styles.OPEN, open);
        if (open && !getItems().contains(details)) {
            double width = detailsWidth.get();
            details.setPrefWidth(width);
            getItems().add(details);
            if (getWidth() > 0) {
                setDividerPositions(1 - width / getWidth());
            }
        } else if (!open) {
            getItems().remove(details);
        }
    }

    /// How wide the details are, also while they are not shown.
    DoubleProperty detailsWidthProperty() {
        return detailsWidth;
    }
}
