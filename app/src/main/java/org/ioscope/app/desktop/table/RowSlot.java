package org.ioscope.app.desktop.table;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// A place in a table, which shows now this row and then that.
///
/// A table's items are places and not rows, because a table whose items are exchanged makes all its cells
/// anew: with places, another order is only other values in cells that are there already. On the JavaFX thread
/// only.
///
/// @param <V> what a row shows at one moment
public final class RowSlot<V> {

    private final ReadOnlyObjectWrapper<V> values;
    private final ObservableValue<RowSlot<V>> self = new SimpleObjectProperty<>(this);

    RowSlot(V values) {
        this.values = new ReadOnlyObjectWrapper<>(values);
    }

    /// The slot itself as a value that never changes: what a column gives to its cells.
    ObservableValue<RowSlot<V>> self() {
        return self;
    }

    /// What is shown here now.
    public V values() {
        return values.get();
    }

    /// What the cells listen to.
    public ReadOnlyObjectProperty<V> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    void show(V newValues) {
        values.set(newValues);
    }
}
