package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.CopiedText;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.DataTable;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The pane beside the table: all that is known of the chosen row.
final class DetailsView extends VBox {

    private static final double LIST_HEIGHT = 240;

    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label ended = new Label("It has ended. These are its last values.");
    private final DetailCharts charts;
    private final LabelGrid facts = new LabelGrid(2, false);
    private final LabelGrid waits = new LabelGrid(3, true);
    private final TextArea commandLine = new TextArea();
    private final Node command;
    private final Label listNote = new Label();
    private final Label listTitle = new Label();
    private final DataTable<FileRow> files;
    private final DataTable<RowValues> members;

    /// @param menu acts on the row
    DetailsView(PageContext context, DetailsViewModel viewModel, MenuButton menu) {
        setId("details");
        getStyleClass().add("details-pane");
        charts = new DetailCharts(context, title::getText);
        files = new DataTable<>(viewModel.files(), FileColumns.FILE, Map.of());
        files.setId("open-files");
        files.setAccessibleText("Open files");
        members = new DataTable<>(viewModel.members(), ProcessColumns.COMMAND, Map.of());
        members.setId("group-members");
        members.setAccessibleText("Members of the group");
        for (DataTable<?> table : List.of(files, members)) {
            table.setMinHeight(LIST_HEIGHT);
            table.setPrefHeight(LIST_HEIGHT);
        }
        command = commandSection();
        ended.getStyleClass().add("details-ended");
        ended.setId("details-ended");
        listNote.getStyleClass().add(Styles.CAPTION);
        listNote.setWrapText(true);
        listNote.setId("list-note");
        ScrollPane scroll = new ScrollPane(new VBox(
                16,
                ended,
                charts,
                facts,
                section(new Label("Waits"), waitsHead(), waits),
                command,
                section(listTitle, listNote, files, members)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(header(viewModel, menu), scroll);
        viewModel.shownProperty().subscribe(this::show);
    }

    private Node header(DetailsViewModel viewModel, MenuButton menu) {
        title.setId("details-title");
        title.getStyleClass().add("details-title");
        subtitle.setId("details-subtitle");
        subtitle.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        VBox texts = new VBox(title, subtitle);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Button close = Icons.button(
                Feather.X, "Close (Esc)", () -> viewModel.openProperty().set(false));
        close.setId("details-close");
        HBox header = new HBox(4, texts, menu, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("details-header");
        return header;
    }

    private static Node waitsHead() {
        LabelGrid head = new LabelGrid(3, true);
        head.getStyleClass().add("grid-head");
        head.show(List.of(new LabelGrid.Texts(
                List.of("", "now", "longest"),
                "Now: share of the last interval. Longest: the longest single wait since the task started.")));
        return head;
    }

    private Node commandSection() {
        commandLine.setId("command-line");
        commandLine.setEditable(false);
        commandLine.setWrapText(true);
        commandLine.setPrefRowCount(3);
        commandLine.setAccessibleText("Command line");
        Button copy = Icons.button(Feather.COPY, "Copy the command line", () -> CopiedText.put(commandLine.getText()));
        Label name = new Label("Command line");
        name.getStyleClass().add("section-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        return new VBox(head, commandLine);
    }

    private static Node section(Label name, Node... content) {
        name.getStyleClass().add("section-title");
        VBox section = new VBox(4, name);
        section.getChildren().addAll(content);
        return section;
    }

    private void show(@Nullable Details details) {
        if (details == null) {
            return;
        }
        if (!title.getText().equals(details.title())) {
            title.setText(details.title());
            title.setTooltip(new Tooltip(details.title()));
        }
        subtitle.setText(details.subtitle());
        setShown(ended, details.ended());
        charts.show(details.history(), details.waitsUnknown());
        facts.show(details.facts().stream()
                .map(fact -> new LabelGrid.Texts(List.of(fact.name(), fact.value()), fact.hint()))
                .toList());
        waits.show(details.waits().stream()
                .map(wait -> new LabelGrid.Texts(List.of(wait.name(), wait.now(), wait.longest()), wait.hint()))
                .toList());
        boolean group = details.row().isGroup();
        if (!commandLine.getText().equals(details.commandLine())) {
            commandLine.setText(details.commandLine());
        }
        setShown(command, !details.commandLine().isEmpty());
        listTitle.setText(group ? "Members" : "Open files");
        listNote.setText(details.files().note());
        setShown(files, !details.files().files().isEmpty());
        setShown(members, group && !details.files().members().isEmpty());
    }

    private static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
