package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class HostCsvTest {

    @Test
    void eachDeviceIsARow() throws IOException {
        List<NamedCsvRecord> rows = read(HostSection.DISK, HostScenes.usual());
        assertEquals(7, rows.size());
        NamedCsvRecord nvme = rows.get(1);
        assertEquals("2026-01-02T03:04:05Z", nvme.getField("time"));
        assertEquals("1.0", nvme.getField("intervalSeconds"));
        assertEquals("nvme0n1", nvme.getField("name"));
        assertEquals("67108864", nvme.getField("writtenBytes"));
        assertEquals("true", nvme.getField("counted"));
        assertEquals("", rows.get(4).getField("flushes"));
    }

    @Test
    void processorsAreRowsBelowTheirSum() throws IOException {
        List<NamedCsvRecord> rows = read(HostSection.CPU, HostScenes.usual());
        assertEquals(5, rows.size());
        assertEquals("all", rows.getFirst().getField("cpu"));
        assertEquals("1.42", rows.getFirst().getField("oneMinute"));
        assertEquals("3", rows.getLast().getField("cpu"));
        assertEquals("1000000000", rows.getLast().getField("idleNanos"));
        assertEquals("", rows.getLast().getField("forks"));
    }

    @Test
    void pressureIsTwoRowsAResource() throws IOException {
        List<NamedCsvRecord> rows = read(HostSection.PRESSURE, HostScenes.usual());
        assertEquals(8, rows.size());
        assertEquals("io", rows.get(5).getField("resource"));
        assertEquals("full", rows.get(5).getField("kind"));
        assertEquals("9.2", rows.get(5).getField("tenSecondsPercent"));
        assertEquals("", rows.get(6).getField("tenSecondsPercent"));
    }

    @Test
    void groupsHaveTheirBytesOfCountedDevicesOnly() throws IOException {
        List<NamedCsvRecord> rows = read(HostSection.CGROUP, HostScenes.usual());
        assertEquals("/system.slice/postgresql.service", rows.get(2).getField("path"));
        assertEquals("62914560", rows.get(2).getField("writtenBytes"));
        assertEquals("80000000", rows.get(2).getField("ioSomeStalledNanos"));
    }

    @ParameterizedTest
    @EnumSource(HostSection.class)
    void everySectionOfEveryMachineReadsBack(HostSection section) throws IOException {
        for (HostSample host : List.of(
                HostScenes.usual(),
                HostScenes.unknown(),
                HostScenes.extreme(),
                HostScenes.hostile(),
                HostScenes.large(),
                HostSample.NONE)) {
            for (NamedCsvRecord row : read(section, host)) {
                assertEquals(row.getHeader().size(), row.getFieldCount());
                assertTrue(row.getFields().stream().noneMatch(cell -> cell.startsWith("=")), row::toString);
            }
        }
    }

    @Test
    void unknownIsAnEmptyCell() throws IOException {
        NamedCsvRecord row = read(HostSection.MEMORY, HostScenes.unknown()).getFirst();
        assertEquals("", row.getField("totalBytes"));
        assertEquals("", row.getField("pagedInBytes"));
    }

    private static List<NamedCsvRecord> read(HostSection section, HostSample host) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HostCsv csv = new HostCsv(section);
        csv.writeHeader(out);
        csv.write(HostSamples.sample(host), out);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(out.toString(UTF_8))) {
            return reader.stream().toList();
        }
    }
}
