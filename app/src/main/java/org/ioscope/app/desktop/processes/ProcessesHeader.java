package org.ioscope.app.desktop.processes;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The page's title, its answer in one line, and what acts on the whole page.
final class ProcessesHeader extends HBox {

    ProcessesHeader(ProcessesViewModel viewModel, Node... pageControls) {
        getStyleClass().add(Styles.PAGE_HEADER);
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Processes");
        title.getStyleClass().add(Styles.PAGE_TITLE);
        Label answer = new Label();
        answer.setId("answer");
        answer.getStyleClass().add(Styles.PAGE_ANSWER);
        answer.textProperty().bind(viewModel.shownProperty().map(ProcessesUpdate::answer));
        VBox texts = new VBox(title, answer);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);

        Label pausedMark = new Label("Paused", new FontIcon(Feather.PAUSE));
        pausedMark.setId("paused-mark");
        pausedMark.getStyleClass().add(Styles.PAUSED_MARK);
        pausedMark.visibleProperty().bind(viewModel.pausedProperty());
        pausedMark.managedProperty().bind(pausedMark.visibleProperty());
        pausedMark.setMinWidth(USE_PREF_SIZE);

        ToggleButton pause = new ToggleButton();
        pause.setId("pause");
        pause.selectedProperty().bindBidirectional(viewModel.pausedProperty());
        Icons.decorate(pause, Feather.PAUSE, "Pause");
        viewModel.pausedProperty().subscribe(paused -> {
            pause.setGraphic(new FontIcon(paused ? Feather.PLAY : Feather.PAUSE));
            Icons.name(pause, paused ? "Resume (Space)" : "Pause (Space)");
        });
        getChildren().addAll(texts, pausedMark, pause);
        getChildren().addAll(pageControls);
    }
}
