package org.ioscope.app.desktop.processes;

import java.util.List;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.ioscope.app.desktop.common.CopiedText;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.DataTable;
import org.ioscope.app.desktop.table.RowText;
import org.ioscope.core.action.Signal;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The menu of the chosen row: on the row itself, and as a button in the details pane.
final class TaskMenu {

    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ProcessesViewModel viewModel;
    private final DataTable<RowValues> table;
    private final ContextMenu contextMenu = new ContextMenu();
    private MouseButton pressed = MouseButton.NONE;
    private final MenuButton button = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL));

    TaskMenu(ProcessesViewModel viewModel, DataTable<RowValues> table) {
        this.viewModel = viewModel;
        this.table = table;
        ActionMenu forContext = new ActionMenu(viewModel.actions(), this::chosen);
        MenuItem open = new MenuItem("Details");
        open.setId("row-details");
        open.setOnAction(_ -> viewModel.details().openProperty().set(true));
        contextMenu.setId("row-menu");
        contextMenu.getItems().add(open);
        contextMenu.getItems().addAll(forContext.items());
        contextMenu.getItems().addAll(copyItems());
        contextMenu.setOnShowing(_ -> forContext.update());
        table.setContextMenu(contextMenu);
        table.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> pressed = event.getButton());
        table.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        table.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::requested);

        ActionMenu forButton = new ActionMenu(viewModel.actions(), this::chosen);
        button.setId("details-menu");
        button.getStyleClass().add(Styles.ICON_BUTTON);
        button.setAccessibleText("Actions");
        button.setTooltip(new Tooltip("Act on this task"));
        button.getItems().addAll(forButton.items());
        button.getItems().addAll(copyItems());
        button.setOnShowing(_ -> forButton.update());
    }

    /// The button that shows the menu.
    MenuButton button() {
        return button;
    }

    /// The keys that stand beside the items; an accelerator would be heard all over the window.
    private void keyPressed(KeyEvent event) {
        RowValues row = chosen();
        if (row == null) {
            return;
        }
        if (ActionMenu.TERMINATE.match(event)) {
            viewModel.actions().ask(new TaskAction.Send(Signal.TERMINATE), row);
            event.consume();
        } else if (ActionMenu.KILL.match(event)) {
            viewModel.actions().ask(new TaskAction.Send(Signal.KILL), row);
            event.consume();
        } else if (COPY.match(event)) {
            copy(false);
            event.consume();
        }
    }

    /// JavaFX's Headless platform takes every press for a wish to see the menu.
    private void requested(ContextMenuEvent event) {
        if (!event.isKeyboardTrigger() && pressed == MouseButton.PRIMARY) {
            event.consume();
        }
    }

    private @Nullable RowValues chosen() {
        return viewModel.table().selectedValues();
    }

    private List<MenuItem> copyItems() {
        MenuItem text = new MenuItem("Copy row");
        text.setId("copy-row");
        text.setOnAction(_ -> copy(false));
        MenuItem json = new MenuItem("Copy row as JSON");
        json.setId("copy-json");
        json.setOnAction(_ -> copy(true));
        return List.of(new SeparatorMenuItem(), text, json);
    }

    private void copy(boolean json) {
        RowValues row = chosen();
        if (row != null) {
            CopiedText.put(json ? RowText.json(table.shownColumns(), row) : RowText.plain(table.shownColumns(), row));
        }
    }
}
