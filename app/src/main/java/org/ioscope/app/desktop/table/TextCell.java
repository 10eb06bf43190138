package org.ioscope.app.desktop.table;

import org.jspecify.annotations.Nullable;

/// A cell with a text.
final class TextCell<V> extends DrawnCell<V> {

    private final TextBox box;
    private final TextColumn<V> column;

    /// Makes an empty cell.
    ///
    /// @param box where the text stands
    /// @param column whose texts they are
    TextCell(TextBox box, TextColumn<V> column) {
        super(box);
        this.box = box;
        this.column = column;
    }

    @Override
    protected void show(V values) {
        box.show(column.text().apply(values));
    }

    @Override
    protected String spoken(V values) {
        return column.text().apply(values);
    }

    @Override
    protected @Nullable String explanation(V values) {
        return column.hint().apply(values);
    }
}
