package org.ioscope.app.desktop.processes;

import java.util.function.Function;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell with a text.
final class TextCell extends TableCell<RowSlot, RowValues> {

    private final Function<RowValues, String> text;

    TextCell(Function<RowValues, String> text, String... styles) {
        this.text = text;
        getStyleClass().addAll(styles);
        setTextOverrun(OverrunStyle.ELLIPSIS);
    }

    @Override
    protected void updateItem(@Nullable RowValues values, boolean empty) {
        super.updateItem(values, empty);
        setText(empty || values == null ? null : text.apply(values));
    }
}
