package org.ioscope.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SourceStatus;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes samples as JSON lines: one object a sample, as docs/FORMATS.md describes it.
///
/// The lines are valid UTF-8 without control characters; what a reader can not see is escaped. Single-threaded.
public final class SampleJson {

    /// Number of the schema, the first field of every line. It grows when a field changes its meaning or goes
    /// away.
    public static final int SCHEMA = 1;

    private static final double NANOS_PER_SECOND = 1e9;

    private final JsonFactory factory = new JsonFactory();
    private final IdleCache<byte[]> rows = new IdleCache<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(64 * 1024);
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(512);
    private final boolean fullCommand;

    /// @param fullCommand whether `command` is the whole command line
    public SampleJson(boolean fullCommand) {
        this.fullCommand = fullCommand;
    }

    /// Writes `sample` as one line, in one call of `out`.
    ///
    /// @throws IOException if `out` does not take it
    public void write(Sample sample, OutputStream out) throws IOException {
        line.reset();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("time", sample.time().toString());
            json.writeNumberProperty("intervalSeconds", sample.intervalNanos() / NANOS_PER_SECOND);
            bytes(json, "total", sample.total());
            bytes(json, "current", sample.current());
            coverage(json, sample.coverage());
            source(json, sample.source());
            if (!sample.host().equals(HostSample.NONE)) {
                HostJson.write(json, sample.host(), EnumSet.allOf(HostSection.class));
            }
            json.writeName("tasks");
            json.writeStartArray();
            // Rows go past the generator, because those of idle tasks are ready made.
            json.flush();
            tasks(sample);
            json.writeEndArray();
            json.writeEndObject();
        }
        line.write('\n');
        line.writeTo(out);
    }

    private void tasks(Sample sample) {
        boolean first = true;
        for (TaskSample task : sample.tasks()) {
            if (!first) {
                line.write(',');
            }
            first = false;
            line.writeBytes(rows.get(task, this::row));
        }
        rows.endSample();
    }

    private byte[] row(TaskSample task) {
        row.reset();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), row)) {
            json.writeStartObject();
            number(json, "pid", TaskFields.pid(task));
            number(json, "tid", TaskFields.tid(task));
            text(json, "startTime", TaskFields.startTime(task));
            text(json, "user", TaskFields.user(task));
            text(json, "ioPriority", TaskFields.ioPriority(task));
            number(json, "readBytes", task.activity().readBytes());
            number(json, "writeBytes", task.activity().writeBytes());
            number(json, "cancelledWriteBytes", task.activity().cancelledWriteBytes());
            number(json, "ioDelayNanos", task.activity().ioDelayNanos());
            number(json, "swapinDelayNanos", task.activity().swapinDelayNanos());
            text(json, "command", task.info().command(fullCommand));
            json.writeBooleanProperty("exited", task.exited());
            json.writeEndObject();
        }
        return row.toByteArray();
    }

    private static void bytes(JsonGenerator json, String name, IoBytes bytes) {
        json.writeName(name);
        json.writeStartObject();
        number(json, "readBytes", bytes.readBytes());
        number(json, "writeBytes", bytes.writeBytes());
        json.writeEndObject();
    }

    private static void coverage(JsonGenerator json, Coverage coverage) {
        json.writeName("coverage");
        json.writeStartObject();
        json.writeNumberProperty("attributedReadBytes", coverage.attributedReadBytes());
        json.writeNumberProperty("attributedWriteBytes", coverage.attributedWriteBytes());
        number(json, "deviceReadBytes", coverage.deviceReadBytes());
        number(json, "deviceWriteBytes", coverage.deviceWriteBytes());
        json.writeNumberProperty("hiddenTasks", coverage.hiddenTasks());
        json.writeEndObject();
    }

    private static void source(JsonGenerator json, SourceStatus source) {
        json.writeName("source");
        json.writeStartObject();
        text(json, "backend", source.backend());
        json.writeBooleanProperty("perThread", source.perThread());
        json.writeNumberProperty("lostEvents", source.lostEvents());
        json.writeName("limitations");
        json.writeStartArray();
        for (Limitation limitation : source.limitations()) {
            json.writeStartObject();
            text(json, "subject", limitation.subject());
            text(json, "cause", limitation.cause());
            text(json, "remedy", limitation.remedy());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, Reading reading) {
        if (reading instanceof Reading.Known(long number)) {
            json.writeNumberProperty(name, number);
        } else {
            json.writeNullProperty(name);
        }
    }

    private static void text(JsonGenerator json, String name, @Nullable String text) {
        json.writeName(name);
        JsonText.write(json, text);
    }
}
