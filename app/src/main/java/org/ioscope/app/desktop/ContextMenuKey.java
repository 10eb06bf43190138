package org.ioscope.app.desktop;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Shift+F10 and the menu key ask for a context menu as the right button does; on Linux, JavaFX leaves both to its
/// users.
final class ContextMenuKey {

    private static final KeyCombination SHIFT_F10 = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination MENU = new KeyCodeCombination(KeyCode.CONTEXT_MENU);

    private ContextMenuKey() {}

    static void install(Scene scene) {
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            Node owner = scene.getFocusOwner();
            if (owner != null && (SHIFT_F10.match(event) || MENU.match(event))) {
                request(owner instanceof TableView<?> table ? chosenRow(table) : owner);
                event.consume();
            }
        });
    }

    private static Node chosenRow(TableView<?> table) {
        int chosen = table.getSelectionModel().getSelectedIndex();
        return table.lookupAll(".table-row-cell").stream()
                .filter(node -> chosen >= 0 && node instanceof TableRow<?> row && row.getIndex() == chosen)
                .findFirst()
                .orElse(table);
    }

    private static void request(Node node) {
        Bounds bounds = node.getBoundsInLocal();
        Point2D place = new Point2D(bounds.getMinX() + 24, bounds.getMinY() + Math.min(28, bounds.getHeight()));
        Point2D inScene = node.localToScene(place);
        Point2D onScreen = node.localToScreen(place);
        if (onScreen != null) {
            node.fireEvent(new ContextMenuEvent(
                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                    inScene.getX(),
                    inScene.getY(),
                    onScreen.getX(),
                    onScreen.getY(),
                    true,
                    null));
        }
    }
}
