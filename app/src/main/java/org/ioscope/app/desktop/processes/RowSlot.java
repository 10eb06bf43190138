package org.ioscope.app.desktop.processes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// A place in the table, which shows now this task and then that.
///
/// The table's items are places and not tasks, because a table whose items are exchanged makes all its cells
/// anew: with places, another order is only other values in cells that are there already. On the JavaFX thread
/// only.
public final class RowSlot {

    private final ReadOnlyObjectWrapper<RowValues> values;
    private final ObservableValue<RowSlot> self = new SimpleObjectProperty<>(this);

    RowSlot(RowValues values) {
        this.values = new ReadOnlyObjectWrapper<>(values);
    }

    /// The slot itself as a value that never changes: what a column gives to its cells.
    ObservableValue<RowSlot> self() {
        return self;
    }

    RowValues values() {
        return values.get();
    }

    /// What the cells listen to.
    ReadOnlyObjectProperty<RowValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    void show(RowValues newValues) {
        values.set(newValues);
    }
}
