package org.ioscope.app.desktop.directories;

import java.util.function.ToDoubleFunction;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.table.DrawnCell;
import org.ioscope.app.desktop.table.NumberBox;
import org.jspecify.annotations.Nullable;

/// How many entries are in a directory; nothing for files, which have none.
final class CountCell extends DrawnCell<FolderRow> {

    private final NumberBox box;
    private final ToDoubleFunction<FolderRow> count;

    CountCell(ToDoubleFunction<FolderRow> count) {
        this(new NumberBox("", false), count);
    }

    private CountCell(NumberBox box, ToDoubleFunction<FolderRow> count) {
        super(box);
        this.box = box;
        this.count = count;
    }

    @Override
    protected void show(FolderRow row) {
        double number = count.applyAsDouble(row);
        box.show(text(row), "", 0, number == 0 || Double.isNaN(number));
    }

    @Override
    protected String spoken(FolderRow row) {
        return text(row);
    }

    private String text(FolderRow row) {
        if (!row.isDirectory()) {
            return "";
        }
        double number = count.applyAsDouble(row);
        return Double.isNaN(number) ? Formats.UNKNOWN : Formats.count(Math.round(number));
    }

    @Override
    protected @Nullable String explanation(FolderRow row) {
        return null;
    }
}
