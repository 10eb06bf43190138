package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.treemap.TreeColoring;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.ioscope.core.directory.treemap.TreeTheme;

/// What colours mean, and the extensions that take most room; a click on a line dims all else.
final class LegendView extends ScrollPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 188;
    private static final double SWATCH = 10;

    private final DirectoriesViewModel viewModel;
    private final ObservableValue<Units> units;
    private final VBox content = new VBox();

    LegendView(DirectoriesViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
        setId("legend");
        getStyleClass().add("legend");
        content.getStyleClass().add("legend-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        setFocusTraversable(false);
        viewModel.statistics().legendProperty().subscribe(_ -> show());
        viewModel.shownProperty().subscribe(_ -> show());
        viewModel.filter().lineProperty().subscribe(_ -> show());
        units.subscribe(_ -> show());
    }

    private void show() {
        Legend legend = viewModel.statistics().legendProperty().get();
        content.getChildren().clear();
        add("Colours", legend.colors());
        add("Extensions", legend.extensions());
        if (content.getChildren().isEmpty()) {
            ShownTree shown = viewModel.shownProperty().get();
            boolean counting = shown == null || shown.isLive();
            Label reason = new Label(counting ? "Counted when the scan has ended" : "Nothing to tell apart");
            reason.setId("legend-empty");
            reason.getStyleClass().addAll(Styles.CAPTION, "legend-title");
            reason.setWrapText(true);
            content.getChildren().add(reason);
        }
    }

    private void add(String title, List<Legend.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        Label name = new Label(title);
        name.getStyleClass().add("legend-title");
        content.getChildren().add(name);
        lines.forEach(line -> content.getChildren().add(button(line)));
    }

    private Node button(Legend.Line line) {
        Rectangle swatch = new Rectangle(SWATCH, SWATCH);
        swatch.getStyleClass().add("legend-swatch");
        swatch.setFill(color(line.category()));
        Label name = new Label(line.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label amount = new Label(amount(line));
        amount.getStyleClass().addAll(Styles.NUMBER, "legend-amount");
        amount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, swatch, name, amount);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPrefWidth(WIDTH - 36);
        row.setMaxWidth(WIDTH - 36);
        Button button = new Button();
        button.setGraphic(row);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().add("legend-line");
        button.setMaxWidth(Double.MAX_VALUE);
        button.pseudoClassStateChanged(
                CHOSEN, line.isSame(viewModel.filter().lineProperty().get()));
        String files = line.files() < 0 ? "" : " in " + Formats.counted(line.files(), "file");
        button.setAccessibleText(line.name() + ": " + amount.getText() + files);
        button.setTooltip(new Tooltip(line.name() + ": " + amount.getText() + files + "\nA click dims all else"));
        button.setOnAction(_ -> viewModel.filter().choose(line));
        return button;
    }

    private String amount(Legend.Line line) {
        return viewModel.pictures().measureProperty().get() == TreeMeasure.FILES
                ? Formats.count(Math.round(line.amount()))
                : units.getValue().amount(line.amount());
    }

    private Color color(int category) {
        TreeColoring coloring = viewModel.pictures().coloring();
        if (category < 0 || coloring == null || category >= coloring.palette().size()) {
            return Color.TRANSPARENT;
        }
        boolean dark = getScene() != null
                && getScene().getRoot().getPseudoClassStates().contains(Styles.DARK);
        int argb = coloring.palette().argb(category, dark ? TreeTheme.DARK : TreeTheme.LIGHT);
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
