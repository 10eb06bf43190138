package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnUsageTest {

    @TempDir
    private Path proc;

    private final AtomicLong nanos = new AtomicLong();

    private void write(int userTicks, int systemTicks) throws IOException {
        Path self = Files.createDirectories(proc.resolve("self"));
        Files.writeString(
                self.resolve("stat"),
                "7 (java (x) y) S 1 2 3 4 5 6 7 8 9 10 " + userTicks + " " + systemTicks + " 0 0 20 0 30 0 1 2 3\n");
        Files.writeString(self.resolve("status"), "Name:\tjava\nVmRSS:\t  204800 kB\nThreads:\t9\n");
    }

    @Test
    void processorTimeIsThatSinceTheLastCall() throws IOException {
        OwnUsage usage = new OwnUsage(proc, nanos::get);
        write(100, 50);
        assertEquals(OptionalDouble.empty(), usage.sinceLastCall().cpuPercent());
        write(103, 52);
        nanos.addAndGet(1_000_000_000);
        assertEquals(OptionalDouble.of(5), usage.sinceLastCall().cpuPercent());
    }

    @Test
    void memoryIsWhatIsResident() throws IOException {
        write(1, 1);
        assertEquals(
                Reading.of(204_800 * 1024L),
                new OwnUsage(proc, nanos::get).sinceLastCall().residentBytes());
    }

    @Test
    void whatCanNotBeReadIsUnknown() {
        OwnUsage.Usage usage = new OwnUsage(proc.resolve("none"), nanos::get).sinceLastCall();
        assertTrue(usage.cpuPercent().isEmpty());
        assertTrue(usage.residentBytes().value().isEmpty());
    }

    @Test
    void thisProcessUsesMemory() {
        assertTrue(new OwnUsage().sinceLastCall().residentBytes().isPositive());
    }
}
