package org.ioscope.core.directory.export;

import java.util.List;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.FrequentName;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// The properties that filoma's report has beside `path`.
record FilomaJson(DirectoryTree tree, ReportFigures figures, JsonGenerator json) {

    private static final double BYTES_PER_MB = 1024.0 * 1024;
    private static final String NO_EXTENSION = "<no extension>";

    void write(@Nullable DirectoryProfile profile) {
        List<byte[]> emptyDirectories = figures.emptyDirectories();
        summary(emptyDirectories.size());
        json.writeName("file_extensions");
        json.writeStartObject();
        for (int extension : figures.extensions()) {
            String name = tree.extensions().name(extension);
            json.writeNumberProperty(
                    name.isEmpty() ? NO_EXTENSION : name,
                    figures.statistics().extension(extension).count());
        }
        json.writeEndObject();
        json.writeName("common_folder_names");
        json.writeStartObject();
        for (FrequentName name : figures.commonNames()) {
            json.writeNumberProperty(RawText.of(name.name().bytes()), name.count());
        }
        json.writeEndObject();
        json.writeName("empty_folders");
        json.writeStartArray();
        for (byte[] path : emptyDirectories) {
            json.writeString(RawText.of(path));
        }
        json.writeEndArray();
        json.writeName("depth_distribution");
        json.writeStartObject();
        for (int depth = 0; depth <= figures.mostDepth(); depth++) {
            json.writeNumberProperty(Integer.toString(depth), figures.entriesAt(depth));
        }
        json.writeEndObject();
        json.writeName("top_folders_by_file_count");
        json.writeStartArray();
        for (int folder : figures.fullestDirectories()) {
            json.writeStartArray();
            json.writeString(RawText.of(tree.path(folder)));
            json.writeNumber(figures.filesIn(folder));
            json.writeEndArray();
        }
        json.writeEndArray();
        timing(profile);
    }

    private void summary(int emptyDirectories) {
        long bytes = tree.totalApparent(tree.root());
        int folders = figures.directories();
        json.writeName("summary");
        json.writeStartObject();
        json.writeNumberProperty("total_files", figures.files());
        json.writeNumberProperty("total_folders", folders);
        json.writeNumberProperty("total_size_bytes", bytes);
        json.writeNumberProperty("total_size_mb", bytes / BYTES_PER_MB);
        json.writeNumberProperty("avg_files_per_folder", folders == 0 ? 0 : (double) figures.files() / folders);
        json.writeNumberProperty("max_depth", figures.mostDepth());
        json.writeNumberProperty("empty_folder_count", emptyDirectories);
        json.writeEndObject();
    }

    private void timing(@Nullable DirectoryProfile profile) {
        json.writeName("timing");
        json.writeStartObject();
        if (profile == null) {
            json.writeNullProperty("elapsed_seconds");
            json.writeNullProperty("implementation");
            json.writeNullProperty("items_per_second");
        } else {
            json.writeNumberProperty("elapsed_seconds", profile.seconds());
            json.writeStringProperty(
                    "implementation", "ioscope " + profile.backend().title());
            json.writeNumberProperty("items_per_second", profile.entriesPerSecond());
        }
        json.writeEndObject();
    }
}
