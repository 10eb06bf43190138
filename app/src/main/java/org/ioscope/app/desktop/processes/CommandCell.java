package org.ioscope.app.desktop.processes;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.ioscope.app.desktop.table.DrawnCell;
import org.jspecify.annotations.Nullable;

/// A cell with what a task or group is called, at its place in the tree.
final class CommandCell extends DrawnCell<RowValues> {

    private final TreeBox box;
    private final TreeState tree;

    CommandCell(TreeBox box, TreeState tree) {
        super(box);
        this.box = box;
        this.tree = tree;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// The press chooses no row and the click opens none.
    private void pressed(MouseEvent event) {
        if (isOnExpander(event)) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        RowValues values = values();
        if (values != null && isOnExpander(event)) {
            tree.toggle(values);
            event.consume();
        }
    }

    private boolean isOnExpander(MouseEvent event) {
        RowValues values = values();
        return values != null
                && event.getButton() == MouseButton.PRIMARY
                && values.place().hasBranch()
                && event.getX() < TreeBox.EXPANDER_END;
    }

    @Override
    protected void show(RowValues values) {
        box.show(values, tree.groupingProperty().get() != Grouping.NONE);
    }

    @Override
    protected String spoken(RowValues values) {
        String state =
                switch (values.place().branch()) {
                    case NONE -> "";
                    case CLOSED -> ", closed";
                    case OPEN -> ", open";
                };
        String note = values.note();
        return values.commandOrEnd() + (note.isEmpty() ? "" : ", " + note) + state;
    }

    @Override
    protected @Nullable String explanation(RowValues values) {
        if (!values.isGroup()) {
            return values.commandLine();
        }
        return values.commandLine() + "\n" + values.note()
                + "\nNumbers are sums of the members, those that ended included where they are sums since the start; "
                + "waits are those of the member that waited longest.";
    }
}
