package org.ioscope.app.desktop.directories;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How far a search for duplicates is.
final class DuplicatesProgress extends VBox {

    private final Label stage = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Label figures = new Label();
    private final Label path = new Label();
    private final Button cancel = new Button("Cancel", new FontIcon(Feather.SQUARE));

    DuplicatesProgress(Runnable onCancel) {
        getStyleClass().add("duplicates-part");
        stage.setId("duplicates-stage");
        stage.getStyleClass().add("section-title");
        stage.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(stage, Priority.ALWAYS);
        cancel.setId("duplicates-cancel");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> onCancel.run());
        HBox head = new HBox(12, stage, cancel);
        head.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        figures.setId("duplicates-figures");
        figures.getStyleClass().add(Styles.NUMBER);
        path.getStyleClass().add(Styles.CAPTION);
        path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        path.setMinWidth(0);
        getChildren().addAll(head, bar, figures, path);
    }

    void show(DuplicatesState.Running running, Units units) {
        stage.setText(DuplicateWords.stage(running));
        bar.setProgress(DuplicateWords.part(running.progress()));
        figures.setText(DuplicateWords.figures(running.progress(), units));
        path.setText(running.progress().path().display());
        cancel.setDisable(running.isCancelled());
    }

    @Override
    public void requestFocus() {
        cancel.requestFocus();
    }
}
