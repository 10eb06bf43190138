package org.ioscope.app.desktop.common;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A table above the details of its chosen row, which scroll and can be hidden.
public final class DetailsSplit extends SplitPane {

    private static final double TABLE_PART = 0.42;
    private static final double SMALLEST_TABLE = 120;

    private final ToggleButton button = new ToggleButton("Details", new FontIcon(Feather.SIDEBAR));

    /// Makes the pane with the details shown.
    public DetailsSplit(Region table, Region details) {
        setOrientation(Orientation.VERTICAL);
        getStyleClass().add("details-split");
        ScrollPane scroll = new ScrollPane(details);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("details-scroll");
        table.setMinHeight(SMALLEST_TABLE);
        getItems().addAll(table, scroll);
        setDividerPositions(TABLE_PART);
        setResizableWithParent(scroll, true);
        button.setId("show-details");
        button.setTooltip(new Tooltip("Show or hide the charts of the chosen row"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(true);
        button.selectedProperty().subscribe((_, now) -> {
            if (now) {
                getItems().add(scroll);
                setDividerPositions(TABLE_PART);
            } else {
                getItems().remove(scroll);
            }
        });
    }

    /// Shows and hides the details.
    public ToggleButton button() {
        return button;
    }

    /// Shows the details.
    public void open() {
        button.setSelected(true);
    }
}
