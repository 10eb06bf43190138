package org.ioscope.app.desktop.directories;

import java.util.function.ToIntFunction;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.table.DrawnCell;
import org.ioscope.app.desktop.table.NumberBox;
import org.jspecify.annotations.Nullable;

/// How many entries are in a directory; nothing for files, which have none.
final class CountCell extends DrawnCell<FolderRow> {

    private final NumberBox box;
    private final ToIntFunction<FolderRow> count;

    CountCell(ToIntFunction<FolderRow> count) {
        this(new NumberBox("", false), count);
    }

    private CountCell(NumberBox box, ToIntFunction<FolderRow> count) {
        super(box);
        this.box = box;
        this.count = count;
    }

    @Override
    protected void show(FolderRow row) {
        int number = count.applyAsInt(row);
        box.show(row.isDirectory() ? Formats.count(number) : "", "", 0, number == 0);
    }

    @Override
    protected String spoken(FolderRow row) {
        return row.isDirectory() ? Formats.count(count.applyAsInt(row)) : "";
    }

    @Override
    protected @Nullable String explanation(FolderRow row) {
        return null;
    }
}
