package org.ioscope.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes what the machine as a whole did as JSON lines: one object a sample, as docs/FORMATS.md describes it.
/// Single-threaded.
public final class HostJson {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final List<Field<CpuTimes>> CORE =
            HostFields.join(List.of(Field.number("cpu", times -> Reading.of(times.number()))), HostFields.CPU_TIMES);
    private static final List<Field<CgroupDisk>> CGROUP_DISK = HostFields.join(
            List.of(
                    Field.number("major", disk -> device(disk.major())),
                    Field.number("minor", disk -> device(disk.minor()))),
            HostFields.CGROUP_IO);

    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(64 * 1024);
    private final Set<HostSection> sections;

    /// Writes some sections.
    ///
    /// @param sections which to write
    public HostJson(Set<HostSection> sections) {
        this.sections = Set.copyOf(sections);
    }

    /// Writes the machine's part of `sample` as one line, in one call of `out`.
    ///
    /// @throws IOException if `out` does not take it
    public void write(Sample sample, OutputStream out) throws IOException {
        line.reset();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeNumberProperty("schema", SampleJson.SCHEMA);
            json.writeStringProperty("time", sample.time().toString());
            json.writeNumberProperty("intervalSeconds", sample.intervalNanos() / NANOS_PER_SECOND);
            write(json, sample.host(), sections);
            json.writeEndObject();
        }
        line.write('\n');
        line.writeTo(out);
    }

    /// Writes the property `host`.
    static void write(JsonGenerator json, HostSample host, Set<HostSection> sections) {
        json.writeName("host");
        json.writeStartObject();
        if (sections.contains(HostSection.CPU)) {
            cpu(json, host);
        }
        if (sections.contains(HostSection.MEMORY)) {
            object(json, "memory", HostFields.MEMORY, host.memory());
            object(json, "paging", HostFields.PAGING, host.paging());
        }
        if (sections.contains(HostSection.DISK)) {
            array(json, "disks", HostFields.DISK, host.disks());
            array(json, "fileSystems", HostFields.FILE_SYSTEM, host.fileSystems());
        }
        if (sections.contains(HostSection.NETWORK)) {
            array(json, "interfaces", HostFields.INTERFACE, host.interfaces());
        }
        if (sections.contains(HostSection.PRESSURE)) {
            pressure(json, host.pressure());
        }
        if (sections.contains(HostSection.CGROUP)) {
            cgroups(json, host.cgroups());
        }
        array(json, "limitations", HostFields.LIMITATION, host.limitations());
        json.writeEndObject();
    }

    private static void cpu(JsonGenerator json, HostSample host) {
        json.writeName("cpu");
        json.writeStartObject();
        object(json, "total", HostFields.CPU_TIMES, host.cpu().total());
        array(json, "cores", CORE, host.cpu().cores());
        HostFields.CPU.forEach(field -> write(json, field, host.cpu()));
        json.writeEndObject();
        object(json, "load", HostFields.LOAD, host.load());
    }

    private static void pressure(JsonGenerator json, PressureState state) {
        json.writeName("pressure");
        json.writeStartObject();
        pressure(json, "cpu", state.cpu());
        pressure(json, "memory", state.memory());
        pressure(json, "io", state.io());
        pressure(json, "irq", state.irq());
        json.writeEndObject();
    }

    private static void pressure(JsonGenerator json, String resource, Pressure pressure) {
        json.writeName(resource);
        json.writeStartObject();
        object(json, "some", HostFields.STALL, pressure.some());
        object(json, "full", HostFields.STALL, pressure.full());
        json.writeEndObject();
    }

    private static void cgroups(JsonGenerator json, List<CgroupActivity> groups) {
        json.writeName("cgroups");
        json.writeStartArray();
        for (CgroupActivity group : groups) {
            json.writeStartObject();
            HostFields.CGROUP.forEach(field -> write(json, field, group));
            array(json, "disks", CGROUP_DISK, group.disks());
            pressure(json, group.pressure());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static <T> void object(JsonGenerator json, String name, List<Field<T>> fields, T item) {
        json.writeName(name);
        object(json, fields, item);
    }

    private static <T> void array(JsonGenerator json, String name, List<Field<T>> fields, List<T> items) {
        json.writeName(name);
        json.writeStartArray();
        items.forEach(item -> object(json, fields, item));
        json.writeEndArray();
    }

    private static <T> void object(JsonGenerator json, List<Field<T>> fields, T item) {
        json.writeStartObject();
        fields.forEach(field -> write(json, field, item));
        json.writeEndObject();
    }

    private static <T> void write(JsonGenerator json, Field<T> field, T item) {
        json.writeName(field.name());
        field.json().accept(json, item);
    }

    private static Reading device(int number) {
        return number < 0 ? Reading.Unknown.UNSUPPORTED : Reading.of(number);
    }
}
