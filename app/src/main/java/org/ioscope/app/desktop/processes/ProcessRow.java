package org.ioscope.app.desktop.processes;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.core.sample.TaskId;

/// A row of the table: the same object as long as its task lives, so that selection and cells stay with it.
public final class ProcessRow {

    private final TaskId id;
    private final ReadOnlyObjectWrapper<RowValues> values;

    ProcessRow(TaskId id, RowValues values) {
        this.id = id;
        this.values = new ReadOnlyObjectWrapper<>(values);
    }

    public TaskId id() {
        return id;
    }

    RowValues values() {
        return values.get();
    }

    /// What the cells listen to; changes on the JavaFX thread only.
    ReadOnlyObjectProperty<RowValues> valuesProperty() {
        return values.getReadOnlyProperty();
    }

    void show(RowValues newValues) {
        values.set(newValues);
    }
}
