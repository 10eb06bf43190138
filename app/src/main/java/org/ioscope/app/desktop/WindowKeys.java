package org.ioscope.app.desktop;

import javafx.beans.property.BooleanProperty;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// The keys that work on every page: Ctrl+1 to Ctrl+9 show a page, Space pauses, Ctrl+B folds the sidebar.
final class WindowKeys {

    private static final KeyCombination FOLD = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

    private final DesktopViewModel viewModel;
    private final BooleanProperty collapsed;

    private WindowKeys(DesktopViewModel viewModel, BooleanProperty collapsed) {
        this.viewModel = viewModel;
        this.collapsed = collapsed;
    }

    static void install(Scene scene, DesktopViewModel viewModel, BooleanProperty collapsed) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, new WindowKeys(viewModel, collapsed)::pressed);
    }

    private void pressed(KeyEvent event) {
        if (FOLD.match(event)) {
            collapsed.set(!collapsed.get());
            event.consume();
        } else if (isPlainShortcut(event) && page(event.getCode()) >= 0) {
            viewModel.navigate(page(event.getCode()));
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE && !isShifted(event) && !takesSpace(event)) {
            viewModel.pausedProperty().set(!viewModel.pausedProperty().get());
            event.consume();
        }
    }

    private static boolean isPlainShortcut(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    }

    private static boolean isShifted(KeyEvent event) {
        return event.isShortcutDown() || event.isAltDown() || event.isShiftDown() || event.isMetaDown();
    }

    /// Ctrl+1 is the first page; -1 for other keys.
    private static int page(KeyCode code) {
        String name = code.getName();
        return code.isDigitKey() ? Character.digit(name.charAt(name.length() - 1), 10) - 1 : -1;
    }

    /// Buttons, text fields and choices need the key for themselves; tables and the sidebar do not.
    private static boolean takesSpace(KeyEvent event) {
        return event.getTarget() instanceof Control control
                && !(control instanceof TableView<?>
                        || control instanceof TreeTableView<?>
                        || control instanceof ScrollPane
                        || control instanceof NavigationButton);
    }
}
