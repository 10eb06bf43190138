package org.ioscope.app.desktop.directories;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands where no duplicates are listed, says why, and offers to search.
final class DuplicatesOffer extends VBox {

    private static final double WIDTH = 380;

    private final Label title = new Label();
    private final Label text = new Label();
    private final Button find = new Button("", new FontIcon(Feather.SEARCH));

    DuplicatesOffer(Runnable start) {
        getStyleClass().add("duplicates-offer");
        setAlignment(Pos.CENTER);
        title.setId("duplicates-empty");
        title.getStyleClass().add(Styles.EMPTY_TITLE);
        text.setId("duplicates-text");
        text.getStyleClass().add(Styles.CAPTION);
        for (Label label : List.of(title, text)) {
            label.setWrapText(true);
            label.setTextAlignment(TextAlignment.CENTER);
            label.setAlignment(Pos.CENTER);
            label.setMaxWidth(WIDTH);
            label.setMinHeight(USE_PREF_SIZE);
        }
        find.setId("duplicates-find");
        find.setOnAction(_ -> start.run());
        getChildren().addAll(new FontIcon(Feather.COPY), title, text, find);
    }

    /// @param offered what the button says; empty for no button
    void show(String what, List<String> more, String offered) {
        title.setText(what);
        text.setText(String.join("\n", more));
        find.setText(offered);
        find.setVisible(!offered.isEmpty());
        find.setManaged(!offered.isEmpty());
    }

    @Override
    public void requestFocus() {
        find.requestFocus();
    }
}
