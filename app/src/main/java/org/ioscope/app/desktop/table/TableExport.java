package org.ioscope.app.desktop.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.ioscope.core.export.TableCsv;
import org.ioscope.core.export.TableJson;

/// A table as text for other programs: full numbers, empty or null where not known.
///
/// @param columns what to write of each row
/// @param rows in order
public record TableExport<V>(List<Column<V>> columns, List<V> rows) {

    /// Leaves out the columns of pictures.
    public TableExport {
        columns = columns.stream()
                .filter(column -> !(column instanceof DrawnColumn))
                .toList();
    }

    /// Writes a row of names and a row of values for each row.
    public void writeCsv(OutputStream out) throws IOException {
        TableCsv.write(out, names(), cells());
    }

    /// Writes an array with an object for each row.
    public void writeJson(OutputStream out) throws IOException {
        TableJson.write(out, names(), columns.stream().map(Column::isNumber).toList(), cells());
    }

    private List<String> names() {
        return columns.stream().map(Column::id).toList();
    }

    private List<List<String>> cells() {
        return rows.stream()
                .map(row -> columns.stream().map(column -> column.exported(row)).toList())
                .toList();
    }
}
