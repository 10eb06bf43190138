package org.ioscope.app.desktop.common;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Names and values of one thing, below each other.
public final class FactGrid extends GridPane {

    private static final double NAME_WIDTH = 88;
    private static final double VALUE_HEIGHT = 36;

    public FactGrid() {
        getStyleClass().add("fact-grid");
        ColumnConstraints names = new ColumnConstraints(NAME_WIDTH);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setMinWidth(0);
        getColumnConstraints().addAll(names, values);
    }

    /// Forgets all values.
    public void clear() {
        getChildren().clear();
    }

    /// Adds a line.
    ///
    /// @param value safe to show
    public void add(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        Label text = new Label(value);
        text.setWrapText(true);
        text.setMinWidth(0);
        text.setMaxHeight(VALUE_HEIGHT);
        text.getStyleClass().add(Styles.NUMBER);
        label.setLabelFor(text);
        int row = getRowCount();
        addRow(row, label, text);
    }
}
