package org.ioscope.app.desktop.directories;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.export.SafeText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where one chooses what to scan: a typed or chosen folder, a disk, or one that was scanned before. Folders may
/// be
/// dropped anywhere.
final class StartView extends StackPane {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private final StartViewModel viewModel;
    private final PageContext context;
    private final FlowPane cards = new FlowPane(12, 12);
    private final VBox recent = new VBox();
    private final VBox recentSection;

    StartView(StartViewModel viewModel, PageContext context) {
        this.viewModel = viewModel;
        this.context = context;
        setId("directories-start");
        getStyleClass().add("directories-start");
        recentSection = section("Scanned before", recent);
        recent.setId("recent-folders");
        cards.setId("disks");
        VBox disksSection = section("Disks", cards);
        VBox content = new VBox(chooser(), disksSection, recentSection);
        content.getStyleClass().add("start-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("start-scroll");
        getChildren().add(scroll);
        viewModel.disksProperty().subscribe(_ -> showDisks());
        context.units().subscribe(_ -> showDisks());
        viewModel.recentProperty().subscribe(this::showRecent);
        disksSection.visibleProperty().bind(viewModel.disksProperty().map(disks -> !disks.isEmpty()));
        addEventHandler(DragEvent.DRAG_OVER, this::over);
        addEventHandler(DragEvent.DRAG_EXITED, _ -> pseudoClassStateChanged(DROPPING, false));
        addEventHandler(DragEvent.DRAG_DROPPED, this::drop);
    }

    private static VBox section(String title, Node content) {
        Label name = new Label(title);
        name.getStyleClass().add("section-title");
        return new VBox(8, name, content);
    }

    private Node chooser() {
        TextField path = new TextField();
        path.setId("scan-path");
        path.setPromptText("Path of a folder, such as /home or ~/Downloads");
        path.setAccessibleText("Path of a folder");
        path.textProperty().bindBidirectional(viewModel.pathProperty());
        path.setOnAction(_ -> viewModel.scanTyped());
        HBox.setHgrow(path, Priority.ALWAYS);
        Button scan = new Button("Scan", new FontIcon(Feather.SEARCH));
        scan.setId("scan");
        scan.setDefaultButton(true);
        scan.getStyleClass().add("accent");
        scan.setOnAction(_ -> viewModel.scanTyped());
        Button choose = new Button("Choose a folder…", new FontIcon(Feather.FOLDER));
        choose.setId("choose-folder");
        choose.setOnAction(_ -> chooseFolder());
        Button options = new Button("Options", new FontIcon(Feather.SLIDERS));
        options.setId("scan-options");
        options.setTooltip(new Tooltip("How to scan"));
        options.setOnAction(_ -> ScanOptionsBox.open(viewModel, options));
        for (Button button : List.of(scan, choose, options)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        HBox line = new HBox(8, path, scan, choose, options);
        line.setAlignment(Pos.CENTER_LEFT);
        Label hint = new Label("Or drop folders anywhere on this page. Nothing is changed by a scan.");
        hint.getStyleClass().add(Styles.CAPTION);
        Label problem = new Label();
        problem.setId("scan-problem");
        problem.getStyleClass().add("start-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(viewModel.problemProperty());
        problem.visibleProperty().bind(viewModel.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        VBox box = new VBox(8, line, problem, hint);
        box.getStyleClass().add("start-chooser");
        return box;
    }

    private void chooseFolder() {
        DirectoryChooser dialog = new DirectoryChooser();
        dialog.setTitle("Choose a folder to scan");
        File chosen = dialog.showDialog(getScene().getWindow());
        if (chosen != null) {
            viewModel.scan(List.of(chosen.toPath()));
        }
    }

    private void showDisks() {
        cards.getChildren()
                .setAll(viewModel.disksProperty().get().stream()
                        .map(disk -> new DiskCard(disk, context.units().getValue(), () -> viewModel.scan(disk)))
                        .toList());
    }

    private void showRecent(List<String> folders) {
        recent.getChildren().setAll(folders.stream().map(this::link).toList());
        recentSection.setVisible(!folders.isEmpty());
    }

    private Node link(String folder) {
        Hyperlink link = new Hyperlink(SafeText.visible(folder), new FontIcon(Feather.CLOCK));
        link.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        link.setOnAction(_ -> viewModel.scan(List.of(Path.of(folder))));
        return link;
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
            pseudoClassStateChanged(DROPPING, true);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            viewModel.scan(files.stream().map(File::toPath).toList());
        }
        event.setDropCompleted(files != null && !files.isEmpty());
        event.consume();
    }
}
