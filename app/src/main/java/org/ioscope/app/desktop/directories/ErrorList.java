package org.ioscope.app.desktop.directories;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.CopiedText;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.directory.ScanError;
import org.ioscope.core.directory.ScanErrors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What a scan could not read, and why.
final class ErrorList extends VBox {

    private static final double WIDTH = 560;
    private static final double HEIGHT = 280;
    private static final double ROW_HEIGHT = 28;

    ErrorList(ScanErrors errors) {
        setId("error-list");
        getStyleClass().add("error-list");
        Label kinds = new Label(errors.counts().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry ->
                        Formats.count(entry.getValue()) + " × " + entry.getKey().words())
                .collect(Collectors.joining(", ")));
        kinds.getStyleClass().add("section-title");
        kinds.setWrapText(true);
        List<ScanError> listed = errors.listed();
        if (listed.size() < errors.count()) {
            kinds.setText(kinds.getText() + ". The first " + Formats.count(listed.size()) + " are listed");
        }
        ListView<ScanError> list = new ListView<>(FXCollections.observableArrayList(listed));
        list.setCellFactory(_ -> new Cell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPlaceholder(new Label("Everything could be read"));
        list.setPrefSize(WIDTH, HEIGHT);
        Button copy = new Button("Copy list", new FontIcon(Feather.COPY));
        copy.setOnAction(
                _ -> CopiedText.put(listed.stream().map(ErrorList::words).collect(Collectors.joining("\n"))));
        getChildren().addAll(kinds, list, copy);
    }

    private static String words(ScanError error) {
        return error.path().display() + ": " + error.kind().words();
    }

    private static final class Cell extends ListCell<ScanError> {

        @Override
        protected void updateItem(@Nullable ScanError error, boolean empty) {
            super.updateItem(error, empty);
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            setPrefWidth(0);
            setText(error == null ? null : words(error));
            setTooltip(error == null ? null : new Tooltip(words(error)));
        }
    }
}
