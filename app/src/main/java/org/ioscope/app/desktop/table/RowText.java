package org.ioscope.app.desktop.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// One row as text for the clipboard.
public final class RowText {

    private RowText() {}

    /// A line `name: value` for each column; those without a value are left out.
    public static <V> String plain(List<Column<V>> columns, V row) {
        return columns.stream()
                .filter(column -> !column.exported(row).isEmpty())
                .map(column -> column.heading().title() + ": " + column.exported(row))
                .collect(Collectors.joining("\n"));
    }

    /// The row as an array of one JSON object, as [TableExport] writes it.
    public static <V> String json(List<Column<V>> columns, V row) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            new TableExport<>(columns, List.of(row)).writeJson(text);
        } catch (IOException e) {
            // A stream in memory takes everything.
            throw new UncheckedIOException(e);
        }
        return text.toString(StandardCharsets.UTF_8).strip();
    }
}
