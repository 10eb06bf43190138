package org.ioscope.app.desktop.processes;

import javafx.beans.value.ChangeListener;
import javafx.scene.control.TableRow;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.RowSlot;
import org.jspecify.annotations.Nullable;

/// A row that shows by its look when its task has ended.
final class ProcessTableRow extends TableRow<RowSlot<RowValues>> {

    private final ChangeListener<@Nullable RowValues> watcher = (_, _, now) -> mark(now);
    private @Nullable RowSlot<RowValues> watched;
    private boolean exited;

    @Override
    protected void updateItem(@Nullable RowSlot<RowValues> row, boolean empty) {
        super.updateItem(row, empty);
        RowSlot<RowValues> old = watched;
        if (old != row) {
            if (old != null) {
                old.valuesProperty().removeListener(watcher);
            }
            watched = row;
            if (row != null) {
                row.valuesProperty().addListener(watcher);
            }
        }
        mark(row == null ? null : row.values());
    }

    private void mark(@Nullable RowValues values) {
        boolean ended = values != null && values.task().exited();
        if (ended != exited) {
            exited = ended;
            pseudoClassStateChanged(Styles.EXITED, ended);
        }
    }
}
