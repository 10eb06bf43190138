package org.ioscope.app.desktop.processes;

import javafx.scene.input.KeyEvent;
import org.ioscope.app.desktop.table.DataTable;

/// The way through the tree by keys: Right opens a group and goes into it, Left leaves it and closes it.
final class TreeKeys {

    private final TreeState tree;
    private final DataTable<RowValues> table;

    private TreeKeys(TreeState tree, DataTable<RowValues> table) {
        this.tree = tree;
        this.table = table;
    }

    /// Gives a table these keys.
    static void install(TreeState tree, DataTable<RowValues> table) {
        TreeKeys keys = new TreeKeys(tree, table);
        table.addEventFilter(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        if (plain && tree.groupingProperty().get() != Grouping.NONE) {
            switch (event.getCode()) {
                case RIGHT -> go(tree.forward(), event);
                case LEFT -> go(tree.back(), event);
                default -> {}
            }
        }
    }

    private void go(int index, KeyEvent event) {
        if (index >= 0) {
            table.getSelectionModel().clearAndSelect(index);
            table.scrollTo(Math.max(0, index - 1));
        }
        event.consume();
    }
}
