package org.ioscope.app.desktop.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.ioscope.app.desktop.common.Styles;

/// The columns of a table as check boxes under the titles of their sections.
public final class ColumnChooser extends VBox {

    private static final double TOOLTIP_WIDTH = 360;
    private static final int ROWS = 12;

    /// A column that can be shown and hidden.
    ///
    /// @param heading what is known of it
    /// @param title what stands above it now
    /// @param shown whether it is shown
    record Choosable(Heading heading, StringProperty title, BooleanProperty shown) {}

    /// @param columns in their usual order
    /// @param reset shows the usual columns
    ColumnChooser(List<Choosable> columns, Runnable reset) {
        getStyleClass().add("column-chooser");
        Map<String, VBox> sections = new LinkedHashMap<>();
        for (Choosable column : columns) {
            sections.computeIfAbsent(column.heading().section(), ColumnChooser::section)
                    .getChildren()
                    .add(box(column));
        }
        Button usual = new Button("Usual columns");
        usual.setId("chooser-usual");
        usual.setOnAction(_ -> reset.run());
        getChildren().addAll(sideBySide(sections.values().stream().toList()), usual);
    }

    /// Sections from top to bottom, and as many beside each other as are needed to stay low.
    private static HBox sideBySide(List<VBox> sections) {
        HBox all = new HBox();
        all.getStyleClass().add("column-chooser-sections");
        VBox last = new VBox();
        int rows = 0;
        for (VBox section : sections) {
            int more = section.getChildren().size();
            if (rows > 0 && rows + more > ROWS) {
                last = new VBox();
                rows = 0;
            }
            if (rows == 0) {
                last.getStyleClass().add("column-chooser-stack");
                all.getChildren().add(last);
            }
            last.getChildren().add(section);
            rows += more;
        }
        return all;
    }

    private static VBox section(String name) {
        VBox section = new VBox();
        section.getStyleClass().add("column-chooser-section");
        if (!name.isEmpty()) {
            Label title = new Label(name);
            title.getStyleClass().add(Styles.CAPTION);
            section.getChildren().add(title);
        }
        return section;
    }

    private static Node box(Choosable column) {
        CheckBox box = new CheckBox();
        box.setId("choose-" + column.heading().id());
        box.textProperty().bind(column.title());
        box.selectedProperty().bindBidirectional(column.shown());
        Tooltip tooltip = new Tooltip(column.heading().explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        tooltip.setShowDuration(Duration.INDEFINITE);
        box.setTooltip(tooltip);
        return box;
    }
}
