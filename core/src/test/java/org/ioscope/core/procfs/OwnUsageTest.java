package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import org.ioscope.core.sample.Reading;
import org.ioscope.nativeaccess.SystemConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnUsageTest {

    @TempDir
    private Path folder;

    private final AtomicLong nanos = new AtomicLong();
    private FakeProc proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = new FakeProc(folder);
    }

    private OwnUsage usage() {
        return new OwnUsage(proc.files(), nanos::get);
    }

    private void write(int userTicks, int systemTicks) throws IOException {
        proc.write(
                "self/stat",
                "7 (java (x) y) S 1 2 3 4 5 6 7 8 9 10 " + userTicks + " " + systemTicks + " 0 0 20 0 30 0 1 2 3"
                        + " 0".repeat(28) + "\n");
        proc.write("self/statm", "900 500 30 1 0 80 0\n");
    }

    @Test
    void processorTimeIsThatSinceTheLastCall() throws IOException {
        OwnUsage usage = usage();
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
                Reading.of(500 * SystemConfiguration.pageBytes()),
                usage().sinceLastCall().residentBytes());
    }

    @Test
    void whatCanNotBeReadIsUnknown() {
        OwnUsage.Usage usage = usage().sinceLastCall();
        assertTrue(usage.cpuPercent().isEmpty());
        assertTrue(usage.residentBytes().value().isEmpty());
    }

    @Test
    void thisProcessUsesMemory() {
        assertTrue(new OwnUsage().sinceLastCall().residentBytes().isPositive());
    }
}
