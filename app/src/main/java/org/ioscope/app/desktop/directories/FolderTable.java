package org.ioscope.app.desktop.directories;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.DataTable;
import org.ioscope.app.desktop.table.FadingRow;
import org.ioscope.app.desktop.table.LayoutMemory;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.NodeFlag;

/// The table of files and directories.
final class FolderTable extends StackPane {

    private final DataTable<FolderRow> table;

    FolderTable(PageContext context, DirectoriesViewModel viewModel, FolderMenu menu) {
        FoldersViewModel folders = viewModel.folders();
        table = new DataTable<>(
                folders.table(),
                FolderColumns.NAME,
                Map.of(
                        FolderColumns.NAME,
                        () -> new FolderNameCell(new FolderNameBox(), folders),
                        FolderColumns.SIZE,
                        () -> new SizeCell(false),
                        FolderColumns.GROWTH,
                        () -> new SizeCell(true),
                        FolderColumns.FILES,
                        () -> new CountCell(FolderRow::files),
                        FolderColumns.DIRECTORIES,
                        () -> new CountCell(FolderRow::directories)));
        table.setId("folder-table");
        table.setAccessibleText("Files and folders by size");
        table.setRowFactory(_ -> new FadingRow<>(row -> !row.lit()));
        table.setPlaceholder(placeholder(viewModel));
        viewModel
                .pictures()
                .measureProperty()
                .subscribe(measure -> table.setTitle(FolderColumns.SIZE, FolderColumns.title(measure)));
        LayoutMemory.install(table, context.preferences().text("directories.table", ""));
        table.setOnOpen(row -> {
            if (row.isDirectory()) {
                viewModel.enter(row.node());
            } else {
                viewModel.actions().open(Objects.requireNonNull(viewModel.target()));
            }
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, event -> keyPressed(event, viewModel));
        table.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (viewModel.target() != null) {
                menu.show(table, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        folders.revealedProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                table.getSelectionModel().clearAndSelect(index.intValue());
                table.scrollTo(Math.max(0, index.intValue() - 3));
            }
        });
        getChildren().add(table);
        // Its usual columns fit.
        setMinWidth(412);
    }

    private static VBox placeholder(DirectoriesViewModel viewModel) {
        Label title = new Label();
        title.setId("empty-title");
        title.getStyleClass().add(Styles.EMPTY_TITLE);
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> emptyText(viewModel),
                        viewModel.shownProperty(),
                        viewModel.pictures().rootProperty(),
                        viewModel.folders().table().refreshesProperty()));
        title.setWrapText(true);
        Label reason = new Label();
        reason.setId("empty-reason");
        reason.getStyleClass().add(Styles.CAPTION);
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> emptyReason(viewModel), viewModel.shownProperty(), title.textProperty()));
        reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
        VBox box = new VBox(8, title, reason);
        box.setAlignment(Pos.CENTER);
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static String emptyText(DirectoriesViewModel viewModel) {
        ShownTree shown = viewModel.shownProperty().get();
        if (shown == null || shown.isLive()) {
            return "Looking";
        }
        int root = Math.max(viewModel.pictures().rootProperty().get(), DirectoryTree.TOP);
        return shown.tree().has(root, NodeFlag.UNREADABLE) ? "This folder can not be read" : "This folder is empty";
    }

    private static String emptyReason(DirectoriesViewModel viewModel) {
        ShownTree shown = viewModel.shownProperty().get();
        String problem = shown == null ? "" : shown.problem(shown.tree().root());
        return problem.isEmpty() ? "" : problem.substring(0, 1).toUpperCase(Locale.ROOT) + problem.substring(1);
    }

    private static void keyPressed(KeyEvent event, DirectoriesViewModel viewModel) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        if (!plain) {
            return;
        }
        if (event.getCode() == KeyCode.LEFT) {
            viewModel.folders().closeSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.RIGHT) {
            viewModel.folders().openSelected();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            viewModel.up();
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        table.requestFocus();
    }
}
