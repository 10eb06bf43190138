package org.ioscope.app.desktop.table;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What a table shows, how it is sorted and which row is chosen. Knows no screen; on the JavaFX thread only.
///
/// Rows are filtered and sorted by the page's view model, off the JavaFX thread; [#show] puts them into place.
///
/// @param <K> names a row over time
/// @param <V> what a row shows at one moment
public final class TableModel<K, V> {

    private final List<Column<V>> columns;
    private final Function<V, K> key;
    private final Function<V, String> name;
    private final ObservableList<RowSlot<V>> rows = FXCollections.observableArrayList();
    private final ObjectProperty<SortOrder> sort;
    private final ObjectProperty<@Nullable K> selected = new SimpleObjectProperty<>(this, "selected");
    private final BooleanProperty hold = new SimpleBooleanProperty(this, "hold");
    private final ReadOnlyLongWrapper refreshes = new ReadOnlyLongWrapper(this, "refreshes");
    private ColumnScales scales = ColumnScales.EMPTY;
    private boolean showing;

    /// Makes an empty table.
    ///
    /// @param columns all there are, hidden ones included, in their usual order
    /// @param key names a row over time
    /// @param name what typing looks for
    /// @param sort the order at first
    public TableModel(List<Column<V>> columns, Function<V, K> key, Function<V, String> name, SortOrder sort) {
        this.columns = List.copyOf(columns);
        this.key = key;
        this.name = name;
        this.sort = new SimpleObjectProperty<>(this, "sort", sort);
    }

    /// Puts rows on screen.
    ///
    /// @param values in order
    /// @param newScales how their numbers are written
    public void show(List<V> values, ColumnScales newScales) {
        // Before the rows, so that each cell is written once, in the new units.
        scales = newScales;
        showing = true;
        int common = Math.min(rows.size(), values.size());
        for (int i = 0; i < common; i++) {
            rows.get(i).show(values.get(i));
        }
        if (rows.size() > common) {
            rows.remove(common, rows.size());
        } else if (values.size() > common) {
            rows.addAll(values.subList(common, values.size()).stream()
                    .map(RowSlot::new)
                    .toList());
        }
        showing = false;
        refreshes.set(refreshes.get() + 1);
    }

    /// The place of the chosen row; -1 if none is chosen or it is not shown.
    public int selectedIndex() {
        K chosen = selected.get();
        for (int i = 0; chosen != null && i < rows.size(); i++) {
            if (key.apply(rows.get(i).values()).equals(chosen)) {
                return i;
            }
        }
        return -1;
    }

    /// The chosen row's values; null if none is chosen or it is not shown.
    public @Nullable V selectedValues() {
        int index = selectedIndex();
        return index < 0 ? null : rows.get(index).values();
    }

    /// Chooses the row at a place.
    public void select(int index) {
        // While rows are exchanged, the table reports places that mean nothing any more.
        if (!showing) {
            selected.set(key.apply(rows.get(index).values()));
        }
    }

    /// Of the rows shown, the first one at or below `from` whose name begins with `prefix`, whatever the case;
    /// from the top after the last one; -1 if there is none.
    public int find(String prefix, int from) {
        int count = rows.size();
        for (int i = 0; i < count; i++) {
            int index = (Math.max(0, from) + i) % count;
            String candidate = name.apply(rows.get(index).values());
            if (candidate.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return index;
            }
        }
        return -1;
    }

    /// All columns, hidden ones included.
    public List<Column<V>> columns() {
        return columns;
    }

    /// The column with this id.
    Column<V> column(String id) {
        return Objects.requireNonNull(
                columns.stream()
                        .filter(column -> column.id().equals(id))
                        .findFirst()
                        .orElse(null),
                id);
    }

    /// Places and what they show.
    public ObservableList<RowSlot<V>> rows() {
        return rows;
    }

    ColumnScales scales() {
        return scales;
    }

    /// Counts the refreshes; changes after each [#show].
    public ReadOnlyLongProperty refreshesProperty() {
        return refreshes.getReadOnlyProperty();
    }

    public ObjectProperty<SortOrder> sortProperty() {
        return sort;
    }

    /// The row that the user chose; stays while it is shown.
    public ObjectProperty<@Nullable K> selectedProperty() {
        return selected;
    }

    /// Whether the pointer rests on the table, so that rows should keep their places.
    public BooleanProperty holdProperty() {
        return hold;
    }
}
