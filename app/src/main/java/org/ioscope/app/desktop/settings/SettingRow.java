package org.ioscope.app.desktop.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;

/// A setting: its name, what it is good for, and at the right end what changes it.
final class SettingRow extends HBox {

    SettingRow(String name, ObservableValue<String> explanation, Node control) {
        getStyleClass().add("setting-row");
        setAlignment(Pos.CENTER_LEFT);
        Label title = new Label(name);
        title.setLabelFor(control);
        title.getStyleClass().add("setting-name");
        Label text = new Label();
        text.textProperty().bind(explanation);
        text.setWrapText(true);
        text.getStyleClass().add(Styles.CAPTION);
        VBox texts = new VBox(title, text);
        texts.getStyleClass().add("setting-texts");
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        getChildren().addAll(texts, control);
    }
}
