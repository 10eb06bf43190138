package org.ioscope.app.desktop.processes;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import org.ioscope.app.desktop.table.RowSlot;
import org.ioscope.app.desktop.table.TableModel;

/// What the rows are gathered under, which groups are open, and the way through them by keys. On the JavaFX
/// thread only.
final class TreeState {

    private final TableModel<RowKey, RowValues> table;
    private final ObjectProperty<Grouping> grouping = new SimpleObjectProperty<>(this, "grouping", Grouping.NONE);
    private final ReadOnlyObjectWrapper<Expansion> expansion =
            new ReadOnlyObjectWrapper<>(this, "expansion", Expansion.CLOSED);

    TreeState(TableModel<RowKey, RowValues> table) {
        this.table = table;
    }

    /// Takes the grouping from what was remembered, and has it remembered from now on.
    void remember(StringProperty remembered) {
        for (Grouping known : Grouping.values()) {
            if (known.name().equals(remembered.get())) {
                grouping.set(known);
            }
        }
        grouping.addListener((_, _, chosen) -> remembered.set(chosen.name()));
    }

    ObjectProperty<Grouping> groupingProperty() {
        return grouping;
    }

    ReadOnlyObjectProperty<Expansion> expansionProperty() {
        return expansion.getReadOnlyProperty();
    }

    /// Opens a closed group, closes an open one.
    void toggle(RowValues group) {
        if (group.place().hasBranch()) {
            set(group, group.place().branch() == Place.Branch.CLOSED);
        }
    }

    /// Opens all groups.
    void openAll() {
        expansion.set(Expansion.OPEN);
    }

    /// Closes all groups.
    void closeAll() {
        chooseGroup();
        expansion.set(Expansion.CLOSED);
    }

    /// A new search shows what it finds, whatever was closed before.
    void reopen() {
        expansion.set(expansion.get().reopened());
    }

    /// Opens the chosen group, or goes to its first member if it is open.
    ///
    /// @return the place to choose; -1 to stay
    int forward() {
        RowValues chosen = table.selectedValues();
        if (chosen == null || !chosen.place().hasBranch()) {
            return -1;
        }
        if (chosen.place().branch() == Place.Branch.OPEN) {
            return table.selectedIndex() + 1;
        }
        set(chosen, true);
        return -1;
    }

    /// Closes the chosen group, or goes to the group of the chosen member.
    ///
    /// @return the place to choose; -1 to stay
    int back() {
        RowValues chosen = table.selectedValues();
        if (chosen == null) {
            return -1;
        }
        if (chosen.place().branch() == Place.Branch.OPEN) {
            set(chosen, false);
            return -1;
        }
        return groupAbove(table.selectedIndex());
    }

    private void set(RowValues group, boolean open) {
        if (!open) {
            chooseInstead(group);
        }
        expansion.set(expansion.get().with(group.key(), open));
    }

    /// Where a member was chosen that is no longer shown, its group is.
    private void chooseInstead(RowValues group) {
        int above = groupAbove(table.selectedIndex());
        if (above >= 0 && values(above).key().equals(group.key())) {
            table.selectedProperty().set(group.key());
        }
    }

    private void chooseGroup() {
        int above = groupAbove(table.selectedIndex());
        if (above >= 0) {
            table.selectedProperty().set(values(above).key());
        }
    }

    /// The place of the group that the row at `index` is a member of; -1 if it is none.
    private int groupAbove(int index) {
        if (index < 0 || values(index).place().depth() == 0) {
            return -1;
        }
        int above = index;
        while (above >= 0 && values(above).place().depth() > 0) {
            above--;
        }
        return above;
    }

    private RowValues values(int index) {
        ObservableList<RowSlot<RowValues>> rows = table.rows();
        return rows.get(index).values();
    }
}
