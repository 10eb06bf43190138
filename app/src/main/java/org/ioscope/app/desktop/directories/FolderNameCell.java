package org.ioscope.app.desktop.directories;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.ioscope.app.desktop.directories.FolderRow.Fold;
import org.ioscope.app.desktop.table.DrawnCell;
import org.jspecify.annotations.Nullable;

/// A name at its place in the tree; a click on the arrow opens and closes a directory.
final class FolderNameCell extends DrawnCell<FolderRow> {

    private final FolderNameBox box;
    private final FoldersViewModel folders;

    FolderNameCell(FolderNameBox box, FoldersViewModel folders) {
        super(box);
        this.box = box;
        this.folders = folders;
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    /// The press chooses no row and the click opens none.
    private void pressed(MouseEvent event) {
        if (isOnArrow(event)) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        FolderRow row = values();
        if (row != null && isOnArrow(event)) {
            folders.toggle(row);
            event.consume();
        }
    }

    private boolean isOnArrow(MouseEvent event) {
        FolderRow row = values();
        return row != null
                && row.fold() != Fold.NONE
                && event.getButton() == MouseButton.PRIMARY
                && event.getX() < FolderNameBox.arrowEnd(row);
    }

    @Override
    protected void show(FolderRow row) {
        box.show(row);
    }

    @Override
    protected String spoken(FolderRow row) {
        String fold =
                switch (row.fold()) {
                    case NONE -> "";
                    case OPEN -> ", expanded";
                    case CLOSED -> ", collapsed";
                };
        String note = row.note();
        return row.name() + (note.isEmpty() ? "" : ", " + note) + fold;
    }

    @Override
    protected @Nullable String explanation(FolderRow row) {
        String note = row.note();
        return note.isEmpty() ? row.name() : row.name() + "\n" + note;
    }
}
