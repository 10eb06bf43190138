package org.ioscope.core.directory.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.ScanError;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes what a scan found as one JSON object, as docs/FORMATS.md describes it: fields of ioscope, and those
/// of filoma's report, so that its readers understand it.
public final class ScanJson {

    private static final int SCHEMA = 1;

    private final DirectoryTree tree;
    private final @Nullable DirectoryProfile profile;
    private final ReportFigures figures;
    private final JsonGenerator json;

    private ScanJson(DirectoryTree tree, Instant time, @Nullable DirectoryProfile profile, OutputStream out) {
        this.tree = tree;
        this.profile = profile;
        figures = new ReportFigures(tree, time.getEpochSecond());
        json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
    }

    /// Writes the report and a line's end.
    ///
    /// @param time when it was scanned
    /// @param profile how it was scanned; null for a stored tree
    /// @throws IOException if `out` does not take it
    public static void write(DirectoryTree tree, Instant time, @Nullable DirectoryProfile profile, OutputStream out)
            throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out, 64 * 1024);
        KeptFailure kept = new KeptFailure(buffered);
        try {
            new ScanJson(tree, time, profile, kept).write(time);
            buffered.write('\n');
            buffered.flush();
        } catch (JacksonException e) {
            IOException failure = kept.failure();
            throw failure == null ? new IOException(e) : failure;
        }
    }

    private void write(Instant time) {
        int root = tree.root();
        json.writeStartObject();
        json.writeNumberProperty("schema", SCHEMA);
        json.writeStringProperty("time", time.toString());
        path();
        json.writeNumberProperty("files", figures.files());
        json.writeNumberProperty("directories", figures.directories());
        json.writeNumberProperty("apparentBytes", tree.totalApparent(root));
        if (isAllocationKnown()) {
            json.writeNumberProperty("allocatedBytes", tree.totalAllocated(root));
        } else {
            json.writeNullProperty("allocatedBytes");
        }
        json.writeNumberProperty("hardLinks", figures.statistics().hardLinks().count());
        errors();
        new StatisticsJson(tree, figures, isAllocationKnown(), json).write();
        origin();
        new FilomaJson(tree, figures, json).write(profile);
        json.writeEndObject();
        json.close();
    }

    private boolean isAllocationKnown() {
        return figures.statistics().isAllocationKnown();
    }

    private void path() {
        int[] paths = tree.children(DirectoryTree.TOP);
        json.writeStringProperty("path", paths.length == 0 ? "" : RawText.of(tree.path(paths[0])));
        json.writeName("paths");
        json.writeStartArray();
        for (int path : paths) {
            json.writeString(RawText.of(tree.path(path)));
        }
        json.writeEndArray();
    }

    private void errors() {
        if (profile == null) {
            json.writeNullProperty("errors");
            return;
        }
        json.writeNumberProperty("errors", profile.errors().count());
        json.writeName("unreadable");
        json.writeStartArray();
        for (ScanError error : profile.errors().listed()) {
            json.writeStartObject();
            json.writeStringProperty("path", RawText.of(error.path().bytes()));
            json.writeStringProperty("kind", NcduWriter.word(error.kind()));
            json.writeStringProperty("operation", error.operation());
            json.writeNumberProperty("errno", error.errno());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void origin() {
        if (profile == null) {
            json.writeNullProperty("backend");
            json.writeNullProperty("seconds");
            return;
        }
        json.writeStringProperty("backend", profile.backend().title());
        json.writeStringProperty("backendReason", profile.backendReason());
        json.writeNumberProperty("threads", profile.threads());
        json.writeNumberProperty("seconds", profile.seconds());
        json.writeBooleanProperty("cancelled", profile.isCancelled());
        json.writeNumberProperty("excludedEntries", profile.excludedEntries());
    }
}
