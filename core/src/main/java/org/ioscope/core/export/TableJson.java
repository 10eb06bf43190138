package org.ioscope.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes a table of texts as JSON: an array with one object a row.
public final class TableJson {

    private TableJson() {}

    /// Writes the table and a line end to `out`.
    ///
    /// @param header names of the columns, in the order of the cells
    /// @param numbers for each column, whether its cells are numbers; an empty one is written as `null`
    /// @param rows cells, in the order of `header`
    /// @throws IOException if `out` does not take it
    public static void write(OutputStream out, List<String> header, List<Boolean> numbers, Iterable<List<String>> rows)
            throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (List<String> row : rows) {
                json.writeStartObject();
                for (int i = 0; i < header.size(); i++) {
                    json.writeName(header.get(i));
                    write(json, row.get(i), numbers.get(i));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        text.write('\n');
        text.writeTo(out);
    }

    private static void write(JsonGenerator json, String cell, boolean number) {
        if (!number) {
            JsonText.write(json, cell);
        } else if (cell.isEmpty()) {
            json.writeNull();
        } else {
            json.writeNumber(new BigDecimal(cell));
        }
    }
}
