package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.core.procfs.FakeProc;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MachineTotalsTest {

    private static final IoBytes UNKNOWN = new IoBytes(Reading.Unknown.UNSUPPORTED, Reading.Unknown.UNSUPPORTED);

    @TempDir
    Path folder;

    @Test
    void afterAReadingThatFailedTheNextIsUnknownAndNoSpike() throws IOException {
        FakeProc proc = new FakeProc(folder);
        proc.disk("sda");
        write(proc, 100);
        try (MachineTotals totals = new MachineTotals(proc.files())) {
            write(proc, 110);
            assertEquals(moved(10), totals.delta());

            proc.write("vmstat", "");
            proc.write("diskstats", "8 0 sda broken\n");
            assertEquals(new MachineTotals.Delta(UNKNOWN, UNKNOWN), totals.delta());

            write(proc, 900);
            assertEquals(new MachineTotals.Delta(UNKNOWN, UNKNOWN), totals.delta());

            write(proc, 905);
            assertEquals(moved(5), totals.delta());
        }
    }

    private static MachineTotals.Delta moved(long kibibytes) {
        IoBytes bytes = new IoBytes(Reading.of(kibibytes * 1024), Reading.of(kibibytes * 1024));
        return new MachineTotals.Delta(bytes, bytes);
    }

    private static void write(FakeProc proc, long kibibytes) throws IOException {
        long sectors = 2 * kibibytes;
        proc.write("vmstat", "pgpgin " + kibibytes + "\npgpgout " + kibibytes + "\n");
        proc.write("diskstats", "8 0 sda 1 0 " + sectors + " 0 1 0 " + sectors + " 0 0 0 0\n");
    }
}
