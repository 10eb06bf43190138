package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Writes a table of texts as CSV, safe for spreadsheets.
///
/// Cells that a spreadsheet would run as a formula get an apostrophe in front, characters that nobody would see
/// become visible escapes; plain numbers stay as they are.
public final class TableCsv {

    private TableCsv() {}

    /// Writes the table to `file`, wholly or not at all: a file of that name is replaced only once all is on
    /// disk.
    ///
    /// @param header names of the columns
    /// @param rows cells, in the order of `header`
    /// @throws IOException if it can not be written; the message names the file and the cause
    public static void write(Path file, List<String> header, Iterable<List<String>> rows) throws IOException {
        AtomicFile.write(file, out -> write(out, header, rows));
    }

    /// Writes the table to `out` and flushes it.
    ///
    /// @throws IOException if `out` does not take it
    public static void write(OutputStream out, List<String> header, Iterable<List<String>> rows) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, UTF_8);
        try {
            csv.writeRecord(safe(header));
            for (List<String> row : rows) {
                csv.writeRecord(safe(row));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static List<String> safe(List<String> cells) {
        return cells.stream().map(CsvCell::text).toList();
    }
}
