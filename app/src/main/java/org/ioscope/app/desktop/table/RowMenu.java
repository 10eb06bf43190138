package org.ioscope.app.desktop.table;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.ioscope.app.desktop.common.CopiedText;

/// The context menu of a table's rows: copies the chosen one.
///
/// @param <V> what a row shows at one moment
public final class RowMenu<V> extends ContextMenu {

    private final TableModel<?, V> model;

    /// Makes the menu.
    ///
    /// @param model whose chosen row it acts on
    /// @param thing what a row is, such as `device`
    /// @param name the row's name, in full
    public RowMenu(TableModel<?, V> model, String thing, Function<V, String> name) {
        this.model = model;
        getItems()
                .addAll(
                        item("copy-name", "Copy name of " + thing, row -> CopiedText.put(name.apply(row))),
                        item(
                                "copy-text",
                                "Copy row as text",
                                row -> CopiedText.put(RowText.plain(model.columns(), row))),
                        item(
                                "copy-json",
                                "Copy row as JSON",
                                row -> CopiedText.put(RowText.json(model.columns(), row))));
    }

    private MenuItem item(String id, String title, Consumer<V> action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(_ -> {
            V chosen = model.selectedValues();
            if (chosen != null) {
                action.accept(chosen);
            }
        });
        return item;
    }
}
