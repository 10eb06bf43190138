package org.ioscope.core.procfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiskCountersTest {

    private static final int SECTOR = 512;

    @TempDir
    Path folder;

    private FakeProc proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = new FakeProc(folder);
        proc.disk("sda");
        proc.disk("nvme0n1");
        proc.disk("dm-0", "sda2");
        proc.disk("md0", "sda3", "nvme0n1p1");
        proc.disk("loop0");
        proc.disk("ram0");
        proc.disk("zram0");
        proc.disk("cciss!c0d0");
    }

    private static String line(String name, long sectorsRead, long sectorsWritten) {
        return "   8       0 " + name + " 11 12 " + sectorsRead + " 14 15 16 " + sectorsWritten
                + " 18 0 20 21 0 0 0 0 1 2\n";
    }

    private MachineIo delta(String before, String after) throws IOException {
        proc.write("diskstats", before);
        try (DiskCounters counters = new DiskCounters(proc.files())) {
            proc.write("diskstats", after);
            return counters.delta();
        }
    }

    private static MachineIo sectors(long read, long written) {
        return new MachineIo(read * SECTOR, written * SECTOR);
    }

    @Test
    void withoutSysBlockNothingIsKnown() throws IOException {
        proc.write("diskstats", line("sda", 100, 200));
        ProcFileSystem withoutSys = new ProcFileSystem(proc.files().proc(), folder.resolve("nothing"));

        assertThrows(IOException.class, () -> new DiskCounters(withoutSys).close());
    }

    @Test
    void wholeDisksAreSummed() throws IOException {
        assertEquals(
                sectors(10 + 1, 20 + 2),
                delta(line("sda", 100, 200) + line("nvme0n1", 5, 6), line("sda", 110, 220) + line("nvme0n1", 6, 8)));
    }

    @Test
    void partitionsAndDevicesOnTopOfOthersAreNotCountedTwice() throws IOException {
        String before = "";
        String after = "";
        for (String name : new String[] {"sda1", "nvme0n1p1", "dm-0", "md0", "loop0", "ram0", "zram0"}) {
            before += line(name, 0, 0);
            after += line(name, 1000, 1000);
        }
        assertEquals(sectors(1, 2), delta(before + line("sda", 0, 0), after + line("sda", 1, 2)));
    }

    @Test
    void aSlashInANameIsFoundInSysfs() throws IOException {
        assertEquals(sectors(3, 4), delta(line("cciss/c0d0", 0, 0), line("cciss/c0d0", 3, 4)));
    }

    @Test
    void aDiskThatAppearsCountsFromZero() throws IOException {
        assertEquals(sectors(7, 8), delta(line("sda", 1, 1), line("sda", 1, 1) + line("nvme0n1", 7, 8)));
    }

    @Test
    void aDiskThatGoesCountsNothingAndNothingTwiceWhenItComesBack() throws IOException {
        proc.write("diskstats", line("sda", 100, 100) + line("nvme0n1", 50, 50));
        try (DiskCounters counters = new DiskCounters(proc.files())) {
            proc.write("diskstats", line("sda", 101, 101));
            assertEquals(sectors(1, 1), counters.delta());

            // Attached anew, a disk starts from zero.
            proc.write("diskstats", line("sda", 101, 101) + line("nvme0n1", 2, 3));
            assertEquals(sectors(2, 3), counters.delta());
        }
    }

    @Test
    void countersThatFellCountNothing() throws IOException {
        assertEquals(sectors(0, 5), delta(line("sda", 100, 100), line("sda", 3, 105)));
    }

    @Test
    void aMachineWithoutDisksMovesNothing() throws IOException {
        assertEquals(sectors(0, 0), delta("", ""));
    }

    @Test
    void whatIsNoDiskstatsIsRefusedWithItsPath() {
        IOException tooShort = assertThrows(ProcFormatException.class, () -> delta("8 0 sda 1 2\n", ""));
        assertTrue(String.valueOf(tooShort.getMessage()).contains("diskstats: no sectors written"));

        String broken = line("sda", 1, 2).replace(" 1 14", " one 14");
        assertThrows(ProcFormatException.class, () -> delta(broken, ""));
    }
}
