package org.ioscope.app.desktop.status;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.sample.Limitation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The line at the foot of the window: where the numbers come from, what is missing and why, and what ioscope
/// costs.
public final class StatusBarView extends HBox {

    private static final double POPOVER_WIDTH = 440;

    private final Label backend = new Label("", new FontIcon(Feather.ACTIVITY));
    private final Button missing = new Button("", new FontIcon(Feather.EYE_OFF));
    private final Label coverage = new Label();
    private final Label warning = new Label("", new FontIcon(Feather.ALERT_TRIANGLE));
    private final Label ownUsage = new Label();
    private StatusLine line = StatusLine.EMPTY;

    /// Makes the line.
    ///
    /// @param status what it says
    public StatusBarView(ObservableValue<StatusLine> status) {
        getStyleClass().add(Styles.STATUS_BAR);
        setAlignment(Pos.CENTER_LEFT);
        backend.setId("status-backend");
        backend.setTooltip(new Tooltip("Where the numbers come from"));
        missing.setId("status-missing");
        missing.setTooltip(new Tooltip("What can not be seen, why, and how to see it"));
        missing.setOnAction(_ -> explainMissing());
        coverage.setId("status-coverage");
        coverage.setTooltip(new Tooltip("""
                Bytes of all visible tasks, of those the disks moved in the same interval.
                A task is charged when it dirties a page, the disk moves it later: either side can be ahead."""));
        coverage.getStyleClass().add(Styles.NUMBER);
        ownUsage.getStyleClass().add(Styles.NUMBER);
        warning.getStyleClass().add(Styles.STATUS_WARNING);
        ownUsage.setId("status-own");
        ownUsage.setTooltip(new Tooltip("What ioscope itself takes: share of one processor, and memory"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(backend, missing, coverage, space, warning, ownUsage);
        for (Region part : new Region[] {backend, missing, ownUsage}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        status.subscribe(this::show);
    }

    /// Adds something at the right end.
    public void addNote(Label note) {
        getChildren().add(getChildren().size() - 1, note);
    }

    private void show(StatusLine newLine) {
        line = newLine;
        backend.setText(line.backend());
        backend.setVisible(!line.backend().isEmpty());
        missing.setText(line.missing());
        missing.setVisible(!line.missing().isEmpty());
        missing.setManaged(missing.isVisible());
        coverage.setText(line.coverage());
        warning.setText(line.warning());
        warning.setVisible(!line.warning().isEmpty());
        warning.setManaged(warning.isVisible());
        ownUsage.setText(line.ownUsage());
    }

    private void explainMissing() {
        VBox content = new VBox(12);
        content.getStyleClass().add(Styles.DETAILS);
        content.setPrefWidth(POPOVER_WIDTH);
        Label title = new Label("What can not be seen");
        title.getStyleClass().add(Styles.BANNER_TITLE);
        content.getChildren().add(title);
        line.limitations().forEach(limitation -> content.getChildren().add(explanation(limitation)));
        PopOver popOver = new PopOver(content);
        popOver.setArrowLocation(PopOver.ArrowLocation.BOTTOM_LEFT);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.show(missing);
    }

    private static VBox explanation(Limitation limitation) {
        Label text = new Label(limitation.subject() + ": " + limitation.cause());
        text.setWrapText(true);
        VBox box = new VBox(4, text);
        if (!limitation.remedy().isEmpty()) {
            TextField remedy = new TextField(limitation.remedy());
            remedy.setEditable(false);
            remedy.setAccessibleText("How to see it");
            remedy.getStyleClass().add("remedy");
            box.getChildren().add(remedy);
        }
        return box;
    }
}
