package org.ioscope.core.directory.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.ioscope.core.directory.duplicates.SkipReason;
import org.ioscope.core.export.TableCsv;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Files of the same content as JSON and as CSV, as docs/FORMATS.md describes it.
public final class DuplicatesText {

    private static final int SCHEMA = 1;
    private static final List<String> HEADER =
            List.of("group", "length", "freedBytes", "file", "path", "allocatedBytes", "whollyInTree");

    private DuplicatesText() {}

    /// One object and a line's end.
    ///
    /// @param time when the scan began
    /// @throws IOException if `out` does not take it
    public static void json(DirectoryTree tree, Instant time, Duplicates duplicates, OutputStream out)
            throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
        KeptFailure kept = new KeptFailure(buffered);
        try (JsonGenerator json = new JsonFactory()
                .createGenerator(ObjectWriteContext.empty(), kept, JsonEncoding.UTF8)
                .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false)) {
            write(json, tree, time, duplicates);
        } catch (JacksonException e) {
            IOException failure = kept.failure();
            throw failure == null ? new IOException(e) : failure;
        }
        buffered.write('\n');
        buffered.flush();
    }

    private static void write(JsonGenerator json, DirectoryTree tree, Instant time, Duplicates duplicates) {
        json.writeStartObject();
        json.writeNumberProperty("schema", SCHEMA);
        json.writeStringProperty("time", time.toString());
        json.writeArrayPropertyStart("paths");
        for (int path : tree.children(DirectoryTree.TOP)) {
            json.writeString(RawText.of(tree.path(path)));
        }
        json.writeEndArray();
        json.writeNumberProperty("freedBytes", duplicates.freedBytes());
        json.writeArrayPropertyStart("groups");
        duplicates.groups().forEach(group -> write(json, tree, group));
        json.writeEndArray();
        json.writeNumberProperty("candidates", duplicates.candidates());
        json.writeNumberProperty("emptyFiles", duplicates.emptyFiles());
        json.writeObjectPropertyStart("skipped");
        for (SkipReason reason : SkipReason.values()) {
            json.writeNumberProperty(NcduWriter.word(reason), duplicates.skipped(reason));
        }
        json.writeEndObject();
        json.writeNumberProperty("readBytes", duplicates.readBytes());
        json.writeNumberProperty("seconds", duplicates.seconds());
        json.writeBooleanProperty("cancelled", duplicates.isCancelled());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, DirectoryTree tree, DuplicateGroup group) {
        json.writeStartObject();
        json.writeNumberProperty("length", group.length());
        json.writeNumberProperty("freedBytes", group.freedBytes());
        json.writeArrayPropertyStart("files");
        for (DuplicateFile file : group.files()) {
            json.writeStartObject();
            json.writeArrayPropertyStart("paths");
            file.names().forEach(node -> json.writeString(RawText.of(tree.path(node))));
            json.writeEndArray();
            json.writeNumberProperty("allocatedBytes", file.allocatedBytes());
            json.writeBooleanProperty("whollyInTree", file.isWhollyInTree());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// A row a name; groups and the files of a group are numbered from 1.
    ///
    /// @throws IOException if `out` does not take it
    public static void csv(DirectoryTree tree, List<DuplicateGroup> groups, OutputStream out) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (int number = 0; number < groups.size(); number++) {
            DuplicateGroup group = groups.get(number);
            for (int position = 0; position < group.files().size(); position++) {
                DuplicateFile file = group.files().get(position);
                for (int node : file.names()) {
                    rows.add(List.of(
                            Integer.toString(number + 1),
                            Long.toString(group.length()),
                            Long.toString(group.freedBytes()),
                            Integer.toString(position + 1),
                            RawText.of(tree.path(node)),
                            Long.toString(file.allocatedBytes()),
                            Boolean.toString(file.isWhollyInTree())));
                }
            }
        }
        TableCsv.write(out, HEADER, rows);
    }
}
