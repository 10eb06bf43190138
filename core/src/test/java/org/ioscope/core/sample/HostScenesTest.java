package org.ioscope.core.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Also the first test of what the records of the machine tell.
final class HostScenesTest {

    private static final HostSample USUAL = HostScenes.usual();

    @Test
    void theUsualMachineTellsMeansAndShares() {
        DiskActivity nvme = disk("nvme0n1");
        assertEquals(OptionalDouble.of(0.2), nvme.readAwaitMillis());
        assertEquals(OptionalDouble.of(0.8), nvme.writeAwaitMillis());
        assertEquals(OptionalDouble.of(1.5), nvme.flushAwaitMillis());
        assertEquals(OptionalDouble.of(24.0 * (1 << 20) / 1500), nvme.meanReadBytes());
        assertEquals(OptionalDouble.of(0.941), nvme.queueDepth(Samples.SECOND));
        assertEquals(41.2, nvme.utilisationPercent(Samples.SECOND).orElseThrow(), 1e-9);
        assertEquals(OptionalDouble.empty(), disk("sda").readAwaitMillis());
        assertEquals(OptionalDouble.empty(), disk("sda").flushAwaitMillis());
        assertEquals(38.375, USUAL.cpu().total().busyPercent().orElseThrow(), 1e-9);
    }

    @Test
    void onlyWholeDisksCount() {
        List<String> counted = USUAL.disks().stream()
                .map(DiskActivity::info)
                .filter(DiskInfo::counted)
                .map(DiskInfo::name)
                .toList();
        assertTrue(counted.containsAll(List.of("nvme0n1", "sda")));
        assertTrue(counted.stream().noneMatch(name -> name.startsWith("dm-") || name.endsWith("1p1")));
    }

    @Test
    void unknownStaysUnknown() {
        DiskActivity disk = HostScenes.unknown().disks().getFirst();
        assertEquals(OptionalDouble.empty(), disk.readAwaitMillis());
        assertEquals(OptionalDouble.empty(), disk.utilisationPercent(Samples.SECOND));
        assertEquals(OptionalDouble.empty(), CpuTimes.UNKNOWN.busyPercent());
        assertEquals(Reading.Unknown.UNSUPPORTED, MemoryState.UNKNOWN.usedBytes());
    }

    @Test
    void theLargeMachineHasWhatItSays() {
        HostSample large = HostScenes.large();
        assertEquals(256, large.cpu().cores().size());
        assertEquals(
                500, large.disks().stream().map(d -> d.info().name()).distinct().count());
    }

    private static DiskActivity disk(String name) {
        return USUAL.disks().stream()
                .filter(disk -> disk.info().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
