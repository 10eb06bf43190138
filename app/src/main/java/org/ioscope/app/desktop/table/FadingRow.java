package org.ioscope.app.desktop.table;

import java.util.function.Predicate;
import javafx.beans.value.ChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableRow;
import org.ioscope.app.desktop.common.Styles;
import org.jspecify.annotations.Nullable;

/// A row that is dim while its values say so.
///
/// @param <V> what a row shows at one moment
public final class FadingRow<V> extends TableRow<RowSlot<V>> {

    private final ChangeListener<@Nullable V> watcher = (_, _, now) -> mark(now);
    private final Predicate<V> faded;
    private final @Nullable ContextMenu menu;
    private @Nullable RowSlot<V> watched;
    private boolean dim;

    /// Makes an empty row.
    ///
    /// @param faded whether a row is dim
    /// @param menu of all rows; acts on the one that is chosen; null for none
    public FadingRow(Predicate<V> faded, @Nullable ContextMenu menu) {
        this.faded = faded;
        this.menu = menu;
    }

    /// Makes an empty row of a table that has the menu itself.
    ///
    /// @param faded whether a row is dim
    public FadingRow(Predicate<V> faded) {
        this(faded, null);
    }

    @Override
    protected void updateItem(@Nullable RowSlot<V> row, boolean empty) {
        super.updateItem(row, empty);
        RowSlot<V> old = watched;
        if (old != row) {
            if (old != null) {
                old.valuesProperty().removeListener(watcher);
            }
            watched = row;
            if (row != null) {
                row.valuesProperty().addListener(watcher);
            }
        }
        setContextMenu(row == null ? null : menu);
        mark(row == null ? null : row.values());
    }

    private void mark(@Nullable V values) {
        boolean nowDim = values != null && faded.test(values);
        if (nowDim != dim) {
            dim = nowDim;
            pseudoClassStateChanged(Styles.EXITED, nowDim);
        }
    }
}
