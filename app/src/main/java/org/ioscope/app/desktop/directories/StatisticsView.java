package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;

/// Charts of what the shown directory is made of.
final class StatisticsView extends ScrollPane {

    private final StatisticsViewModel viewModel;
    private final ObservableValue<Units> units;
    private final VBox content = new VBox();

    StatisticsView(StatisticsViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
        setId("directory-statistics");
        getStyleClass().add("directory-statistics");
        content.getStyleClass().add("statistics-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewModel.barsProperty().subscribe(_ -> show());
        units.subscribe(_ -> show());
    }

    private void show() {
        List<Bars> charts = viewModel.barsProperty().get();
        content.getChildren().clear();
        boolean empty = charts.stream().allMatch(Bars::isEmpty);
        if (empty) {
            Label reason = new Label(
                    charts.isEmpty() ? "Counted when the scan has ended" : "There is nothing to count in this folder");
            reason.setId("statistics-empty");
            reason.getStyleClass().add(Styles.CAPTION);
            content.getChildren().add(reason);
        }
        for (Bars chart : empty ? List.<Bars>of() : charts) {
            Label title = new Label(chart.title());
            title.getStyleClass().add("section-title");
            VBox section = new VBox(4, title, new BarList(chart, units.getValue()));
            if (!chart.note().isEmpty()) {
                Label note = new Label(chart.note());
                note.getStyleClass().add(Styles.CAPTION);
                section.getChildren().add(note);
            }
            content.getChildren().add(section);
        }
    }
}
