package org.ioscope.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.doctor.Examination;
import org.ioscope.core.doctor.Finding;
import org.ioscope.core.doctor.Host;
import org.ioscope.core.uring.IoUringCapabilities;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes an examination as one JSON object, as docs/FORMATS.md describes it.
public final class ExaminationJson {

    /// Number of the schema, the first field. It grows when a field changes its meaning or goes away.
    public static final int SCHEMA = 1;

    private ExaminationJson() {}

    /// Writes `examination` and a line end, in one call of `out`.
    ///
    /// @throws IOException if `out` does not take it
    public static void write(Examination examination, OutputStream out) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SCHEMA);
            json.writeStringProperty("time", examination.time().toString());
            host(json, examination.host());
            json.writeName("missingForFullSight");
            json.writeStartArray();
            for (Finding missing : examination.missingForFullSight()) {
                json.writeString(ConstantName.camelCase(missing.subject()));
            }
            json.writeEndArray();
            json.writeName("findings");
            json.writeStartArray();
            for (Finding finding : examination.findings()) {
                finding(json, finding);
            }
            json.writeEndArray();
            json.writeName("ioUring");
            ioUring(json, examination.ioUring());
            json.writeEndObject();
        }
        line.write('\n');
        line.writeTo(out);
    }

    private static void host(JsonGenerator json, Host host) {
        text(json, "kernel", host.kernel());
        text(json, "java", host.java());
        json.writeName("uid");
        if (host.uid() == -1) {
            json.writeNull();
        } else {
            json.writeNumber(Integer.toUnsignedLong(host.uid()));
        }
        text(json, "user", host.user());
    }

    private static void finding(JsonGenerator json, Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("subject", ConstantName.camelCase(finding.subject()));
        json.writeStringProperty("state", ConstantName.camelCase(finding.state()));
        text(json, "detail", finding.detail());
        text(json, "cause", finding.cause());
        text(json, "remedy", finding.remedy());
        text(json, "exposure", finding.exposure());
        json.writeEndObject();
    }

    private static void ioUring(JsonGenerator json, Optional<IoUringCapabilities> found) {
        if (found.isEmpty()) {
            json.writeNull();
            return;
        }
        IoUringCapabilities capabilities = found.get();
        json.writeStartObject();
        json.writeBooleanProperty("told", capabilities.told());
        json.writeNumberProperty("operations", capabilities.operations().size());
        json.writeNumberProperty("laterOperations", capabilities.laterOperations());
        json.writeNumberProperty(
                "registerOperations", capabilities.registerOperations().size());
        texts(json, "missing", capabilities.missing());
        json.writeBooleanProperty("submissionPolling", capabilities.submissionPolling());
        texts(
                json,
                "pollingDevices",
                capabilities.pollingDevices().stream().sorted().toList());
        text(json, "readFailure", capabilities.readFailure());
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeName(name);
        json.writeStartArray();
        texts.forEach(text -> JsonText.write(json, text));
        json.writeEndArray();
    }

    private static void text(JsonGenerator json, String name, String text) {
        json.writeName(name);
        JsonText.write(json, text.isEmpty() ? null : text);
    }
}
