package org.ioscope.app.desktop.processes;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A cell with a text.
final class TextCell extends DrawnCell {

    private final TextBox box;
    private final Function<RowValues, String> text;
    private final Function<RowValues, @Nullable String> explanation;

    /// Makes an empty cell.
    ///
    /// @param box where the text stands
    /// @param text what it says
    /// @param explanation what the tooltip says
    TextCell(TextBox box, Function<RowValues, String> text, Function<RowValues, @Nullable String> explanation) {
        super(box);
        this.box = box;
        this.text = text;
        this.explanation = explanation;
    }

    @Override
    void show(RowValues values) {
        box.show(text.apply(values));
    }

    @Override
    String spoken(RowValues values) {
        return text.apply(values);
    }

    @Override
    @Nullable
    String explanation(RowValues values) {
        return explanation.apply(values);
    }
}
