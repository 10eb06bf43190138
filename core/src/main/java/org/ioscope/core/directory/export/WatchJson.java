package org.ioscope.core.directory.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.ioscope.core.directory.watch.WatchBackend;
import org.ioscope.core.directory.watch.WatchState;
import org.ioscope.core.directory.watch.WatchedPart;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what a watch knows as one line of JSON, as docs/FORMATS.md describes it.
public final class WatchJson {

    private static final int SCHEMA = 1;
    private static final JsonFactory FACTORY = new JsonFactory();

    private WatchJson() {}

    /// Writes an object and a line's end in one write.
    ///
    /// @param time of the line
    /// @throws IOException if `out` does not take it
    public static void line(WatchState state, Instant time, OutputStream out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("time", time.toString());
            json.writeStringProperty("since", state.since().toString());
            json.writeNumberProperty("grown", state.grown());
            json.writeNumberProperty("grownBytes", state.grownBytes());
            json.writeNumberProperty("freedBytes", state.freedBytes());
            json.writeNumberProperty("bytesPerSecond", Math.round(state.bytesPerSecond()));
            json.writeNumberProperty("missed", state.missed());
            json.writeName("growing");
            json.writeStartArray();
            state.growing().forEach(growth -> write(json, growth));
            json.writeEndArray();
            json.writeName("watched");
            json.writeStartArray();
            state.parts().forEach(part -> write(json, part));
            json.writeEndArray();
            json.writeEndObject();
        }
        line.write('\n');
        out.write(line.toByteArray());
    }

    private static void write(JsonGenerator json, DirectoryGrowth growth) {
        json.writeStartObject();
        json.writeStringProperty("path", RawText.of(growth.path().bytes()));
        json.writeNumberProperty("grownBytes", growth.grownBytes());
        json.writeNumberProperty("bytesPerSecond", Math.round(growth.bytesPerSecond()));
        json.writeNumberProperty("came", growth.came());
        json.writeNumberProperty("went", growth.went());
        json.writeStringProperty("lastChange", growth.lastChange().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, WatchedPart part) {
        json.writeStartObject();
        json.writeStringProperty("path", RawText.of(part.path().bytes()));
        json.writeStringProperty(
                "backend", part.backend().map(WatchBackend::title).orElse(null));
        json.writeNumberProperty("directories", part.directories());
        json.writeNumberProperty("watched", part.watched());
        json.writeStringProperty("reason", part.reason());
        json.writeEndObject();
    }
}
