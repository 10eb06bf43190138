package org.ioscope.app.desktop.directories;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;

/// Which processes write into the chosen folder now.
final class WritersView extends ScrollPane {

    private final VBox content = new VBox();
    private final WritersViewModel viewModel;
    private final ObservableValue<Units> units;

    WritersView(WritersViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
        setId("writers");
        getStyleClass().add("directory-statistics");
        content.getStyleClass().add("statistics-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        viewModel.shownProperty().subscribe(_ -> show());
        units.subscribe(_ -> show());
    }

    private void show() {
        WritersViewModel.Writers now = viewModel.shownProperty().get();
        content.getChildren().clear();
        Label title = new Label(title(now));
        title.setId("writers-title");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        content.getChildren().add(title);
        now.writers().forEach(writer -> content.getChildren().add(entry(writer)));
        Label note = new Label("Processes that wrote in the last interval and have a file below this folder open for "
                + "writing, looked at every two seconds. "
                + (now.others() > 0
                        ? Formats.counted(now.others(), "process") + " wrote elsewhere, or may not be looked at."
                        : ""));
        note.getStyleClass().add(Styles.CAPTION);
        note.setWrapText(true);
        content.getChildren().add(note);
    }

    private static String title(WritersViewModel.Writers now) {
        if (now.folder().isEmpty()) {
            return "Looking for who writes here";
        }
        return now.writers().isEmpty()
                ? "Nobody is seen writing into " + now.folder()
                : Formats.counted(now.writers().size(), "process")
                        + (now.writers().size() == 1 ? " writes into " : " write into ")
                        + now.folder();
    }

    private Region entry(Writer writer) {
        Label name = new Label(writer.command() + "  ");
        name.getStyleClass().add("writer-name");
        Label who = new Label(writer.user() + ", PID " + writer.pid());
        who.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        who.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(who, Priority.ALWAYS);
        Label rate = new Label(units.getValue().rate(writer.bytesPerSecond()));
        rate.getStyleClass().addAll(Styles.NUMBER, "total-value", Styles.WRITE);
        rate.setMinWidth(USE_PREF_SIZE);
        VBox box = new VBox(2, new HBox(8, name, who, rate));
        box.getStyleClass().add("writer");
        for (String file : writer.files()) {
            Label line = new Label(file);
            line.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            line.getStyleClass().add(Styles.CAPTION);
            box.getChildren().add(line);
        }
        return box;
    }
}
