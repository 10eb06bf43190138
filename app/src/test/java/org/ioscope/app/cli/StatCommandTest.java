package org.ioscope.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ioscope.core.export.HostSection;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.Test;

final class StatCommandTest {

    private static final HostSample USUAL = HostScenes.usual();

    @Test
    void disksHaveTheColumnsOfIostat() {
        List<String> lines = lines("disk");
        String names = lines.getFirst().replaceAll(" +", " ");
        assertEquals(
                "Device r/s rB/s rrqm/s %rrqm r_await rareq-sz w/s wB/s wrqm/s %wrqm w_await wareq-sz d/s dB/s drqm/s"
                        + " %drqm d_await dareq-sz f/s f_await aqu-sz inflight %util",
                names);
        assertEquals(
                "nvme0n1 1500.00 24.00 MiB 150.00 9.09 0.20 16.38 KiB 800.00 64.00 MiB 80.00 9.09 0.80 81.92 KiB 2.00"
                        + " 8.00 MiB 0.00 0.00 0.50 4.00 MiB 12.00 1.50 0.94 3 41.20",
                row(lines, "nvme0n1"));
    }

    @Test
    void partitionsAndIdleLoopDevicesAreShownOnDemand() {
        assertEquals(List.of("Device", "nvme0n1", "sda", "dm-0", "total"), firstWords(lines("disk")));
        assertEquals(
                List.of("Device", "nvme0n1", "nvme0n1p1", "nvme0n1p2", "sda", "sda1", "dm-0", "total"),
                firstWords(lines("disk", "-p")));
        assertEquals(List.of("Device", "loop0", "nvme0n1", "sda", "dm-0", "total"), firstWords(lines("disk", "--all")));
    }

    @Test
    void theTotalCountsNothingTwice() {
        assertTrue(row(lines("disk"), "total").startsWith("total 1500.00 24.00 MiB "));
        assertTrue(row(lines("disk"), "total").endsWith(" –"));
    }

    @Test
    void kilobytesAreNamedAboveTheColumnAndDecimalUnitsAreDecimal() {
        List<String> lines = lines("disk", "-k");
        assertTrue(lines.getFirst().contains(" rkB/s "));
        assertTrue(row(lines, "nvme0n1").startsWith("nvme0n1 1500.00 24576.00 "));
        assertTrue(row(lines("disk", "--si"), "nvme0n1").startsWith("nvme0n1 1500.00 25.17 MB "));
    }

    @Test
    void processorsAreOneLineOrOneEach() {
        assertEquals(3, lines("cpu").size());
        List<String> cores = lines("cpu", "--cores");
        assertEquals(7, cores.size());
        assertEquals(
                "load 1.42 0.97 0.55 | 3 of 812 tasks runnable | 12345.00 switches/s | 17.00 forks/s", cores.get(0));
        assertEquals("2 100.00 88.00 0.00 12.00 0.00 0.00 0.00 0.00 0.00 0.00", row(cores, "2"));
    }

    @Test
    void memoryStandsAsFreeShowsIt() {
        List<String> lines = lines("memory");
        assertEquals("Mem: 16.00 GiB 8.00 GiB 2.00 GiB 327.68 MiB 5.98 GiB 8.00 GiB", row(lines, "Mem:"));
        assertEquals("Swap: 4.00 GiB 409.60 MiB 3.60 GiB", row(lines, "Swap:"));
        assertTrue(lines.getFirst().startsWith("paged in 24.00 MiB/s, out 96.00 MiB/s | swapped in 0.00 pages/s"));
    }

    @Test
    void virtualInterfacesAreShownWhileTheyCarrySomething() {
        assertEquals(
                "enp3s0 11.25 MiB 402.34 KiB 11800.00 412.00 0.00 0.00 0.00 0.00 0.00 0.00 1 Gb/s up",
                row(lines("network"), "enp3s0"));
        assertTrue(firstWords(lines("network")).containsAll(List.of("wlan0", "docker0", "lo")));
    }

    @Test
    void pressureHasAveragesAndStalledTime() {
        assertEquals("io 18.40 9.72 4.05 184.00 9.20 4.86 2.03 92.00", row(lines("pressure"), "io"));
        assertEquals("irq – – – – 0.05 0.02 0.00 1.00", row(lines("pressure"), "irq"));
    }

    @Test
    void groupsWithMostIoComeFirstAndIdleOnesOnDemand() {
        List<String> lines = lines("cgroup");
        assertTrue(lines.get(1).endsWith(" /"));
        assertTrue(lines.get(3).endsWith(" /system.slice/postgresql.service"));
        assertEquals(6, lines.size());
        assertEquals(7, lines("cgroup", "--all").size());
    }

    @Test
    void withoutASectionTheMachineIsOneLineBelowNamesThatComeAgain() {
        StatFront stat = new StatFront(USUAL);
        assertEquals(0, stat.run("-n", "22"));
        assertEquals(24, stat.lines().size());
        assertEquals(stat.lines().get(0), stat.lines().get(21));
        assertTrue(stat.lines().get(1).contains(" 24.00 MiB  96.00 MiB  99.80     sda "), stat.output());
    }

    @Test
    void severalSectionsStandInTheOrderTheyWereNamed() {
        List<String> lines = lines("pressure", "disk", "pressure");
        assertTrue(lines.getFirst().startsWith("Pressure"));
        assertEquals("", lines.get(5));
        assertTrue(lines.get(6).startsWith("Device"));
        assertEquals(11, lines.size());
    }

    @Test
    void onlyWhatIsShownIsAskedFor() {
        assertEquals(EnumSet.of(HostSection.DISK), asked("disk"));
        assertEquals(EnumSet.complementOf(EnumSet.of(HostSection.CGROUP)), asked());
        assertEquals(EnumSet.allOf(HostSection.class), asked("--json"));
    }

    @Test
    void everyLineCarriesTheTime() {
        assertTrue(lines("disk", "-t").stream()
                .allMatch(line -> line.matches("2026-01-0\\dT\\d\\d:\\d\\d:05\\.000[+-]\\d\\d:\\d\\d .*")));
    }

    @Test
    void jsonAndCsvComeWithoutOtherLines() {
        StatFront json = new StatFront(USUAL);
        json.run("--json", "-n", "2");
        assertEquals(2, json.lines().size());
        assertTrue(json.lines().getFirst().startsWith("{\"schema\":1,\"time\":\"2026-01-02T03:04:05Z\","));
        StatFront csv = new StatFront(USUAL);
        csv.run("disk", "--csv", "-n", "2");
        assertEquals(15, csv.lines().size());
        assertTrue(csv.lines().getFirst().startsWith("time,intervalSeconds,name,"));
    }

    @Test
    void whatCanNotBeSeenIsToldOnceOnStandardError() {
        StatFront stat = new StatFront(HostScenes.unknown());
        assertEquals(0, stat.run("-n", "2"));
        assertEquals(
                List.of(
                        "ioscope stat: pressure: the kernel was built without PSI",
                        "ioscope stat: disks: /sys can not be read; to change that: sudo ioscope"),
                stat.errors().lines().toList());
        assertTrue(stat.closedItsSource());
    }

    @Test
    void unknownIsADashAndNeverZero() {
        StatFront stat = new StatFront(HostScenes.unknown());
        stat.refresh("disk", "network", "pressure", "cpu", "memory", "cgroup");
        assertFalse(stat.lines().stream().skip(1).anyMatch(line -> line.matches(".* 0(\\.00)?( .*|$)")), stat.output());
        StatFront ascii = new StatFront(HostScenes.unknown());
        ascii.refresh("disk", "--ascii");
        assertTrue(ascii.output().chars().allMatch(c -> c < 128), ascii.output());
    }

    @Test
    void aFullDiskIsOneLineAndAReaderWhoLeftNone() {
        StatFront full = new StatFront(USUAL);
        assertEquals(1, full.run(failing(new IOException("No space left on device"))));
        assertEquals("ioscope stat: No space left on device\n", full.errors());
        StatFront gone = new StatFront(USUAL);
        assertEquals(0, gone.run(failing(new ReaderGoneException(new IOException("Broken pipe")))));
        assertEquals("", gone.errors());
        assertTrue(gone.closedItsSource());
    }

    @Test
    void helpNamesTheSections() {
        StatFront stat = new StatFront(USUAL);
        assertEquals(0, stat.run("--help"));
        assertTrue(stat.output().startsWith("Usage: ioscope stat [SECTION...] [OPTIONS]"), stat.output());
        assertTrue(stat.output().contains("cpu, memory, disk, network, pressure or cgroup"));
    }

    private static Set<HostSection> asked(String... arguments) {
        StatFront stat = new StatFront(USUAL);
        assertEquals(0, stat.refresh(arguments));
        return stat.asked();
    }

    private static List<String> lines(String... arguments) {
        StatFront stat = new StatFront(USUAL);
        assertEquals(0, stat.refresh(arguments), stat.errors());
        return stat.lines();
    }

    private static List<String> firstWords(List<String> lines) {
        return lines.stream().map(line -> line.split(" ", 2)[0]).toList();
    }

    /// The line that begins with this word, with single blanks.
    private static String row(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word + " "))
                .findFirst()
                .orElseThrow()
                .replaceAll(" +", " ");
    }

    private static OutputStream failing(IOException failure) {
        return new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw failure;
            }
        };
    }
}
