package org.ioscope.app.desktop.table;

import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;

/// Keeps the layout of a table in a setting, and brings it back.
public final class LayoutMemory {

    private final DataTable<?> table;
    private final StringProperty setting;
    private final TableLayout usual;
    private boolean restoring;

    private LayoutMemory(DataTable<?> table, StringProperty setting) {
        this.table = table;
        this.setting = setting;
        this.usual = table.tableLayout();
    }

    /// Brings the layout of a new table back, and keeps it from now on.
    ///
    /// @param setting the layout as [TableLayout#encoded()] writes it; empty for the usual one
    public static void install(DataTable<?> table, StringProperty setting) {
        LayoutMemory memory = new LayoutMemory(table, setting);
        setting.subscribe(memory::restore);
        table.getColumns().addListener((ListChangeListener<TableColumn<?, ?>>) _ -> memory.remember());
        for (TableColumn<?, ?> column : table.getColumns()) {
            column.visibleProperty().addListener((_, _, _) -> memory.remember());
            if (!table.isStretched(column)) {
                column.widthProperty().addListener((_, _, _) -> memory.remember());
            }
        }
        table.layoutSort().addListener((_, _, _) -> memory.remember());
    }

    private void restore(String text) {
        if (restoring || text.equals(table.tableLayout().encoded())) {
            return;
        }
        restoring = true;
        table.restore(text.isEmpty() ? usual : TableLayout.decode(text).orElse(usual));
        restoring = false;
    }

    private void remember() {
        if (!restoring) {
            restoring = true;
            TableLayout layout = table.tableLayout();
            setting.set(layout.equals(usual) ? "" : layout.encoded());
            restoring = false;
        }
    }
}
