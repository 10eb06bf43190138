package org.ioscope.app.desktop;

import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Does what a user does in a window, on the JavaFX thread.
///
/// @param stage of the window
/// @param window that is used
record UserHand(Stage stage, DesktopWindow window) {

    /// A step of what a user does.
    @FunctionalInterface
    interface Step {
        void act(UserHand hand);
    }

    private Node find(String selector) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        Node node = root.lookup(selector);
        if (node == null) {
            throw new IllegalStateException("there is no " + selector);
        }
        return node;
    }

    /// Presses a button.
    void press(String id) {
        ((ButtonBase) find("#" + id)).fire();
    }

    /// Presses a key in the table.
    void type(String table, KeyCode key, boolean shift) {
        type(find("#" + table), key, shift);
    }

    /// Presses a key in a node.
    static void type(Node target, KeyCode key, boolean shift) {
        target.requestFocus();
        Event.fireEvent(target, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, false, false, false));
    }

    /// Chooses a row whose text has a part.
    void select(String table, int row) {
        ((TableView<?>) find("#" + table)).getSelectionModel().clearAndSelect(row);
    }

    /// Chooses from the menu of a button.
    void choose(String button, String item) {
        items(((MenuButton) find("#" + button)).getItems())
                .filter(candidate -> item.equals(candidate.getId()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    /// Chooses from the context menu of a node.
    void chooseOn(String selector, String item) {
        Node node = find(selector);
        Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, false, null));
        for (Window open : List.copyOf(Window.getWindows())) {
            if (open instanceof javafx.scene.control.ContextMenu menu) {
                items(menu.getItems())
                        .filter(candidate -> item.equals(candidate.getId()))
                        .forEach(MenuItem::fire);
            }
            if (open instanceof PopupWindow popup) {
                popup.hide();
            }
        }
    }

    private static Stream<MenuItem> items(List<MenuItem> items) {
        return items.stream().flatMap(item -> item instanceof Menu menu ? items(menu.getItems()) : Stream.of(item));
    }
}
