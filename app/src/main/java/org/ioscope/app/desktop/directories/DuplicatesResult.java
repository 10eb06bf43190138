package org.ioscope.app.desktop.directories;

import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.directories.DuplicatesState.Found;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Groups of equal files, those first whose deletion frees most; a chosen file is selected in the whole page.
final class DuplicatesResult extends VBox {

    private final DuplicatesViewModel viewModel;
    private final Label title = new Label();
    private final Label limits = new Label();
    private final Label details = new Label();
    private final ListView<DuplicateRow> list = new ListView<>();
    private @Nullable Found shown;

    DuplicatesResult(DuplicatesViewModel viewModel, ObservableValue<Units> units, FolderMenu menu) {
        this.viewModel = viewModel;
        getStyleClass().add("duplicates-result");
        title.setId("duplicates-title");
        title.getStyleClass().add("section-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button again = Icons.button(Feather.ROTATE_CW, "Search again", viewModel::start);
        again.setId("duplicates-again");
        HBox head = new HBox(12, title, again);
        head.setAlignment(Pos.CENTER_LEFT);
        limits.setId("duplicates-limits");
        limits.getStyleClass().add(Styles.WARNING);
        details.setId("duplicates-details");
        details.getStyleClass().add(Styles.CAPTION);
        for (Label label : new Label[] {title, limits, details}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox top = new VBox(4, head, limits, details);
        top.getStyleClass().add("duplicates-part");
        list.setId("duplicate-files");
        list.setAccessibleText("Files of the same content");
        list.getStyleClass().add("duplicate-files");
        list.setCellFactory(_ -> new DuplicateCell(units, this::name));
        list.getSelectionModel().selectedItemProperty().subscribe(viewModel::choose);
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (viewModel.isChosen()) {
                menu.show(list, event.getScreenX(), event.getScreenY());
            }
            event.consume();
        });
        viewModel.chosenProperty().subscribe(this::followChoice);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(top, list);
    }

    private String name(int node) {
        return shown == null ? "" : shown.tree().shortPath(node);
    }

    void show(Found found, Units units) {
        title.setText(DuplicateWords.title(found, units));
        details.setText(String.join(" ", DuplicateWords.details(found, units)));
        String warning = DuplicateWords.limits(found);
        limits.setText(warning);
        limits.setVisible(!warning.isEmpty());
        limits.setManaged(!warning.isEmpty());
        if (found.equals(shown)) {
            list.refresh();
        } else {
            put(found);
        }
    }

    /// Nothing is selected, so that a key pressed again does nothing to another file; the arrows go on from where
    /// the selection was.
    private void put(Found found) {
        int focused = shown == null ? 0 : list.getFocusModel().getFocusedIndex();
        shown = found;
        list.getSelectionModel().clearSelection();
        list.setItems(FXCollections.observableList(found.rows()));
        list.getFocusModel().focus(Math.min(focused, found.rows().size() - 1));
    }

    /// What was selected here no longer is, once something else is selected on the page.
    private void followChoice(Number node) {
        if (node.intValue() == TreeMapModel.NONE
                && list.getSelectionModel().getSelectedItem() instanceof DuplicateRow.Name) {
            list.getSelectionModel().clearSelection();
        }
    }

    /// The page's keys act on what is selected on the page, which is to be what is selected here.
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            viewModel.choose(list.getSelectionModel().getSelectedItem());
            event.consume();
        } else if (!viewModel.isChosen() && FolderMenu.actsOnSelection(event)) {
            event.consume();
        }
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }
}
