package org.ioscope.app.desktop.processes;

import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import org.ioscope.app.desktop.common.Styles;

/// The table, and beside it the details as wide as the user made them.
final class DetailsBeside extends SplitPane {

    private static final double USUAL_WIDTH = 360;
    private static final double SMALLEST_WIDTH = 280;
    private static final double LARGEST_WIDTH = 1200;

    private final DetailsView details;
    private double detailsWidth;

    /// @param remembered how wide the details were, in pixels
    DetailsBeside(Node table, DetailsView details, DetailsViewModel viewModel, StringProperty remembered) {
        this.details = details;
        this.detailsWidth = width(remembered.get());
        getStyleClass().add("details-split");
        getItems().add(table);
        details.setMinWidth(SMALLEST_WIDTH);
        setResizableWithParent(details, false);
        viewModel.openProperty().subscribe(this::open);
        details.widthProperty().addListener((_, _, width) -> {
            if (getItems().contains(details) && width.doubleValue() >= SMALLEST_WIDTH) {
                detailsWidth = width.doubleValue();
                remembered.set(String.valueOf(Math.round(detailsWidth)));
            }
        });
    }

    private void open(boolean open) {
        pseudoClassStateChanged(Styles.OPEN, open);
        if (open && !getItems().contains(details)) {
            double width = detailsWidth;
            details.setPrefWidth(width);
            getItems().add(details);
            if (getWidth() > 0) {
                setDividerPositions(1 - width / getWidth());
            }
        } else if (!open) {
            getItems().remove(details);
        }
    }

    private static double width(String remembered) {
        try {
            return Math.clamp(Double.parseDouble(remembered), SMALLEST_WIDTH, LARGEST_WIDTH);
        } catch (NumberFormatException e) {
            // Nothing was remembered, or somebody wrote something else.
            return USUAL_WIDTH;
        }
    }
}
