package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.Test;

final class HostJsonTest {

    private static final Set<HostSection> ALL = EnumSet.allOf(HostSection.class);

    @Test
    void theMachineReadsBack() throws IOException {
        Map<String, Object> fields = JsonScalars.of(line(ALL, HostScenes.usual()));
        assertEquals(1L, fields.get("/schema"));
        assertEquals("2026-01-02T03:04:05Z", fields.get("/time"));
        assertEquals(1.0, fields.get("/intervalSeconds"));
        assertEquals(1_315_000_000L, fields.get("/host/cpu/total/userNanos"));
        assertEquals(2L, fields.get("/host/cpu/cores/2/cpu"));
        assertEquals(880_000_000L, fields.get("/host/cpu/cores/2/userNanos"));
        assertEquals(17L, fields.get("/host/cpu/forks"));
        assertEquals(1.42, fields.get("/host/load/oneMinute"));
        assertEquals(16L << 30, fields.get("/host/memory/totalBytes"));
        assertEquals(12L, fields.get("/host/paging/swappedOutPages"));
        assertEquals("nvme", fields.get("/host/disks/1/kind"));
        assertEquals(640_000_000L, fields.get("/host/disks/1/writeNanos"));
        assertEquals("nvme0n1p2", fields.get("/host/disks/6/backing/0"));
        assertEquals(false, fields.get("/host/disks/6/counted"));
        assertEquals("/boot", fields.get("/host/fileSystems/1/mountPoint"));
        assertEquals(1_000_000_000L, fields.get("/host/interfaces/1/linkBitsPerSecond"));
        assertEquals(18.4, fields.get("/host/pressure/io/some/tenSecondsPercent"));
        assertEquals(92_000_000L, fields.get("/host/pressure/io/full/stalledNanos"));
        assertEquals("/system.slice/postgresql.service", fields.get("/host/cgroups/2/path"));
        assertEquals(60L << 20, fields.get("/host/cgroups/2/disks/0/writtenBytes"));
    }

    @Test
    void unknownIsNullAndNeverZero() throws IOException {
        Map<String, Object> fields = JsonScalars.of(line(ALL, HostScenes.unknown()));
        assertEquals("null", fields.get("/host/cpu/total/userNanos"));
        assertEquals("null", fields.get("/host/load/oneMinute"));
        assertEquals("null", fields.get("/host/disks/0/reads"));
        assertEquals("null", fields.get("/host/disks/0/model"));
        assertEquals("null", fields.get("/host/pressure/io/some/minutePercent"));
        assertEquals("sudo ioscope", fields.get("/host/limitations/1/remedy"));
        assertTrue(fields.values().stream().noneMatch(Predicate.isEqual(0.0)));
    }

    @Test
    void onlyWhatWasAskedForIsWritten() throws IOException {
        String line = line(EnumSet.of(HostSection.NETWORK), HostScenes.usual());
        assertTrue(line.contains("\"interfaces\":["), line);
        assertFalse(line.contains("disks") || line.contains("cpu") || line.contains("memory"), line);
    }

    @Test
    void hostileNamesAreEscapedAndReadBack() throws IOException {
        String line = line(ALL, HostScenes.hostile());
        assertTrue(line.strip().codePoints().noneMatch(SafeText::isHidden));
        Map<String, Object> fields = JsonScalars.of(line);
        assertEquals(HostScenes.HOSTILE_NAME, fields.get("/host/disks/0/name"));
        assertEquals("/" + HostScenes.HOSTILE_NAME, fields.get("/host/fileSystems/0/mountPoint"));
    }

    @Test
    void extremeAndLargeMachinesAreOneLine() throws IOException {
        assertEquals(
                Long.MAX_VALUE,
                JsonScalars.of(line(ALL, HostScenes.extreme())).get("/host/interfaces/0/receivedBytes"));
        String large = line(ALL, HostScenes.large());
        assertEquals(1, large.lines().count());
        assertEquals(255L, JsonScalars.of(large).get("/host/cpu/cores/255/cpu"));
    }

    private static String line(Set<HostSection> sections, HostSample host) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new HostJson(sections).write(HostSamples.sample(host), out);
        return out.toString(UTF_8);
    }
}
