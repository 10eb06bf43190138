package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// Writes a table of texts as CSV, safe for spreadsheets.
///
/// Cells that a spreadsheet would run as a formula get an apostrophe in front, characters that nobody would see become
/// visible escapes; plain numbers stay as they are.
public final class TableCsv {

    private TableCsv() {}

    /// Writes the table to `file`, wholly or not at all: a file of that name is replaced only once all is on disk.
    ///
    /// @param header names of the columns
    /// @param rows cells, in the order of `header`
    /// @throws IOException if it can not be written; the message names the file and the cause
    public static void write(Path file, List<String> header, Iterable<List<String>> rows) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            try (FileChannel channel =
                    FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                write(out, header, rows);
                channel.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(draft);
            throw new IOException("can not write " + target + ": " + causeOf(e), e);
        }
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

    private static String causeOf(IOException e) {
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason();
        }
        return switch (e) {
            case AccessDeniedException _ -> "no permission";
            case NoSuchFileException _ -> "there is no such folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
