package org.ioscope.app.desktop.processes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.TableExport;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.sample.TaskId;

/// The columns of a saved table: those on screen, and before them what names a row wherever the file ends up.
final class ExportColumns {

    private ExportColumns() {}

    /// Rows on screen with the columns on screen.
    static TableExport<RowValues> of(ProcessesUpdate shown, List<Column<RowValues>> onScreen) {
        List<Column<RowValues>> columns = new ArrayList<>();
        columns.add(text("time", _ -> shown.time()));
        columns.add(text("group", values -> values.isGroup() ? values.command() : ""));
        columns.add(number("pid", values -> id(values, values.task().id().pid())));
        columns.add(number("tid", values -> id(values, values.task().id().tid())));
        onScreen.stream()
                .filter(column -> !column.id().equals(ProcessColumns.ID))
                .forEach(columns::add);
        columns.add(text("exited", values -> String.valueOf(values.task().exited())));
        columns.add(text("sums", values -> String.valueOf(values.span().accumulated())));
        return new TableExport<>(columns, shown.rows());
    }

    private static String id(RowValues values, int number) {
        TaskId id = values.task().id();
        return id.tid() > 0 ? String.valueOf(number) : "";
    }

    private static Column<RowValues> text(String id, Function<RowValues, String> value) {
        return TextColumn.of(Heading.shown(id, id, "", 0), TextColumn.Look.PLAIN, value);
    }

    private static Column<RowValues> number(String id, Function<RowValues, String> value) {
        return TextColumn.of(Heading.shown(id, id, "", 0), TextColumn.Look.NUMBER, value);
    }
}
