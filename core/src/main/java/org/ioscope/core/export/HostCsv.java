package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.ioscope.core.export.HostFields.join;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CgroupActivity.CgroupDisk;
import org.ioscope.core.sample.CountedDisks;
import org.ioscope.core.sample.CpuActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.Pressure;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Sample;

/// Writes one section of what the machine as a whole did as CSV: one row a device, interface or the like and
/// sample,
/// as docs/FORMATS.md describes it. Single-threaded.
public final class HostCsv {

    private static final double NANOS_PER_SECOND = 1e9;

    private static final Table<CpuRow> CPU = new Table<>(
            join(
                    List.of(Field.text("cpu", CpuRow::name)),
                    HostFields.partOf(CpuRow::times, HostFields.CPU_TIMES),
                    HostFields.partOf(CpuRow::all, HostFields.CPU),
                    HostFields.partOf(CpuRow::load, HostFields.LOAD)),
            HostCsv::cpuRows);
    private static final Table<HostSample> MEMORY = new Table<>(
            join(
                    HostFields.partOf(HostSample::memory, HostFields.MEMORY),
                    HostFields.partOf(HostSample::paging, HostFields.PAGING)),
            List::of);
    private static final Table<PressureRow> PRESSURE = new Table<>(
            join(
                    List.of(Field.text("resource", PressureRow::resource), Field.text("kind", PressureRow::kind)),
                    HostFields.partOf(PressureRow::stall, HostFields.STALL)),
            host -> pressureRows(host.pressure()));
    private static final Table<CgroupRow> CGROUP = new Table<>(
            join(
                    HostFields.partOf(CgroupRow::group, HostFields.CGROUP),
                    HostFields.partOf(CgroupRow::io, HostFields.CGROUP_IO),
                    stalls("cpuSome", pressure -> pressure.cpu().some()),
                    stalls("memorySome", pressure -> pressure.memory().some()),
                    stalls("memoryFull", pressure -> pressure.memory().full()),
                    stalls("ioSome", pressure -> pressure.io().some()),
                    stalls("ioFull", pressure -> pressure.io().full())),
            HostCsv::cgroupRows);

    private final Table<?> table;

    /// Writes one section.
    ///
    /// @param section which to write; of [HostSection#DISK] the block devices
    public HostCsv(HostSection section) {
        table = switch (section) {
            case CPU -> CPU;
            case MEMORY -> MEMORY;
            case DISK -> new Table<>(HostFields.DISK, HostSample::disks);
            case NETWORK -> new Table<>(HostFields.INTERFACE, HostSample::interfaces);
            case PRESSURE -> PRESSURE;
            case CGROUP -> CGROUP;
        };
    }

    /// Writes the row of column names.
    ///
    /// @throws IOException if `out` does not take it
    public void writeHeader(OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(List.of("time", "intervalSeconds"));
        names.addAll(table.names());
        out.write((String.join(",", names) + "\n").getBytes(UTF_8));
    }

    /// Writes the rows of `sample`, in one call of `out`.
    ///
    /// @throws IOException if `out` does not take them
    public void write(Sample sample, OutputStream out) throws IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream(16 * 1024);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(rows, UTF_8);
        List<String> moment =
                List.of(sample.time().toString(), Double.toString(sample.intervalNanos() / NANOS_PER_SECOND));
        try {
            for (List<String> cells : table.cells(sample.host())) {
                List<String> row = new ArrayList<>(moment);
                row.addAll(cells);
                csv.writeRecord(row);
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        rows.writeTo(out);
    }

    private static List<CpuRow> cpuRows(HostSample host) {
        List<CpuRow> rows = new ArrayList<>();
        rows.add(new CpuRow("all", host.cpu().total(), host.cpu(), host.load()));
        for (CpuTimes core : host.cpu().cores()) {
            rows.add(new CpuRow(Integer.toString(core.number()), core, CpuActivity.UNKNOWN, LoadAverage.UNKNOWN));
        }
        return rows;
    }

    private static List<PressureRow> pressureRows(PressureState state) {
        List<PressureRow> rows = new ArrayList<>();
        add(rows, "cpu", state.cpu());
        add(rows, "memory", state.memory());
        add(rows, "io", state.io());
        add(rows, "irq", state.irq());
        return rows;
    }

    private static void add(List<PressureRow> rows, String resource, Pressure pressure) {
        rows.add(new PressureRow(resource, "some", pressure.some()));
        rows.add(new PressureRow(resource, "full", pressure.full()));
    }

    private static List<CgroupRow> cgroupRows(HostSample host) {
        CountedDisks counted = new CountedDisks(host.disks());
        return host.cgroups().stream()
                .map(group -> new CgroupRow(group, counted.total(group)))
                .toList();
    }

    private static List<Field<CgroupRow>> stalls(String name, Function<PressureState, Pressure.Stall> stall) {
        return List.of(Field.number(
                name + "StalledNanos",
                row -> stall.apply(row.group().pressure()).stalledNanos()));
    }

    /// A processor; counts of the machine are only in the row of all.
    private record CpuRow(String name, CpuTimes times, CpuActivity all, LoadAverage load) {}

    private record PressureRow(String resource, String kind, Pressure.Stall stall) {}

    private record CgroupRow(CgroupActivity group, CgroupDisk io) {}

    private record Table<R>(List<Field<R>> fields, Function<HostSample, List<R>> rows) {

        List<String> names() {
            return fields.stream().map(Field::name).toList();
        }

        List<List<String>> cells(HostSample host) {
            return rows.apply(host).stream()
                    .map(row -> fields.stream()
                            .map(field -> field.cell().apply(row))
                            .toList())
                    .toList();
        }
    }
}
