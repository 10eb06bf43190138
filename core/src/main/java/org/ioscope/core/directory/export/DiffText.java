package org.ioscope.core.directory.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.ioscope.core.export.TableCsv;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What changed between two scans, as JSON and as CSV, as docs/FORMATS.md describes it.
public final class DiffText {

    private static final int SCHEMA = 1;
    private static final List<String> HEADER = List.of(
            "change", "path", "directory", "bytes", "bytesBefore", "bytesAfter", "files", "filesBefore", "filesAfter");

    private DiffText() {}

    /// `grew`, `shrank`, `changed`, `came` or `went`.
    public static String word(DirectoryChange.Kind kind) {
        return NcduWriter.word(kind);
    }

    /// One object.
    ///
    /// @throws IOException if `out` does not take it
    public static void json(
            DirectoryChange total, List<DirectoryChange> changes, Instant before, Instant after, OutputStream out)
            throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("before", before.toString());
            json.writeStringProperty("after", after.toString());
            json.writeName("total");
            write(json, total);
            json.writeName("changes");
            json.writeStartArray();
            changes.forEach(change -> write(json, change));
            json.writeEndArray();
            json.writeEndObject();
        }
        line.write('\n');
        line.writeTo(out);
    }

    private static void write(JsonGenerator json, DirectoryChange change) {
        json.writeStartObject();
        json.writeStringProperty("change", word(change.kind()));
        json.writeStringProperty("path", RawText.of(change.path().bytes()));
        json.writeBooleanProperty("directory", change.directory());
        json.writeNumberProperty("bytes", change.bytes());
        json.writeNumberProperty("bytesBefore", change.bytesBefore());
        json.writeNumberProperty("bytesAfter", change.bytesAfter());
        json.writeNumberProperty("files", change.files());
        json.writeNumberProperty("filesBefore", change.filesBefore());
        json.writeNumberProperty("filesAfter", change.filesAfter());
        json.writeEndObject();
    }

    /// A row a change.
    ///
    /// @throws IOException if `out` does not take it
    public static void csv(List<DirectoryChange> changes, OutputStream out) throws IOException {
        List<List<String>> rows = changes.stream()
                .map(change -> List.of(
                        word(change.kind()),
                        RawText.of(change.path().bytes()),
                        Boolean.toString(change.directory()),
                        Long.toString(change.bytes()),
                        Long.toString(change.bytesBefore()),
                        Long.toString(change.bytesAfter()),
                        Integer.toString(change.files()),
                        Integer.toString(change.filesBefore()),
                        Integer.toString(change.filesAfter())))
                .toList();
        TableCsv.write(out, HEADER, rows);
    }
}
