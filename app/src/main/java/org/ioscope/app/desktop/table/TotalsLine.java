package org.ioscope.app.desktop.table;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Styles;

/// What all rows of a table come to, below it.
public final class TotalsLine extends HBox {

    private final Label title = new Label();
    private final Label note = new Label();
    private final HBox values = new HBox();

    /// One of the totals.
    ///
    /// @param colour style class of the text
    /// @param text with unit
    public record Part(String colour, String text) {}

    /// Makes the line.
    ///
    /// @param remark what is left out
    public TotalsLine(String remark) {
        setId("totals");
        getStyleClass().add("totals-line");
        setAlignment(Pos.CENTER_LEFT);
        values.getStyleClass().add("totals-line");
        values.setAlignment(Pos.CENTER_LEFT);
        values.setMinWidth(USE_PREF_SIZE);
        title.setMinWidth(USE_PREF_SIZE);
        note.setText(remark);
        note.getStyleClass().add(Styles.CAPTION);
        note.setMinWidth(0);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(note, Priority.ALWAYS);
        getChildren().addAll(title, values, note);
    }

    /// Shows new totals.
    ///
    /// @param newTitle what they are of
    /// @param parts always as many, or none
    public void show(String newTitle, List<Part> parts) {
        title.setText(newTitle);
        values.setVisible(!parts.isEmpty());
        while (values.getChildren().size() < parts.size()) {
            Label label = new Label();
            label.getStyleClass()
                    .addAll(
                            Styles.NUMBER,
                            "total-value",
                            parts.get(values.getChildren().size()).colour());
            values.getChildren().add(label);
        }
        for (int i = 0; i < parts.size(); i++) {
            ((Label) values.getChildren().get(i)).setText(parts.get(i).text());
        }
    }
}
