package org.ioscope.app.desktop.table;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

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
                        item("copy-name", "Copy name of " + thing, row -> copy(name.apply(row))),
                        item("copy-text", "Copy row as text", row -> copy(RowText.plain(model.columns(), row))),
                        item("copy-json", "Copy row as JSON", row -> copy(RowText.json(model.columns(), row))));
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

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
