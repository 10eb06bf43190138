package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HostFaultsTest {

    private static final Reading RESET = Reading.Unknown.RESET;

    @TempDir
    Path folder;

    private FakeHost host;

    @BeforeEach
    void makeHost() throws IOException {
        host = new FakeHost(folder).kernel("5.15");
        host.space("/", 1000);
    }

    @Test
    void aDiskThatAppearsCountsFromItsFirstReadingOn() throws IOException {
        try (HostReader reader = host.open()) {
            appendDisk("sdz", 900_000);
            HostSample first = host.read(reader);
            assertEquals(RESET, FakeHost.disk(first, "sdz").readBytes());
            assertTrue(FakeHost.disk(first, "sdz").info().counted());
            assertEquals(Reading.of(0), reader.totals().disks().readBytes());

            host.replace("proc/diskstats", "sdz 5 0 900000", "sdz 6 0 900008");
            assertEquals(
                    Reading.of(8 * 512), FakeHost.disk(host.read(reader), "sdz").readBytes());
        }
    }

    @Test
    void aDiskThatWentAndCameBackUnderItsNameIsANewOne() throws IOException {
        appendDisk("sdz", 500);
        try (HostReader reader = host.open()) {
            host.replace("proc/diskstats", "sdz 5 0 500 5 0 0 0", "sdz 1 0 8 5 900 0 9000");
            host.write("sys/block/sdz/size", "77\n");
            DiskActivity disk = FakeHost.disk(host.read(reader), "sdz");
            assertEquals(RESET, disk.readBytes());
            assertEquals(RESET, disk.writtenBytes());
            assertEquals(Reading.of(77 * 512), disk.info().sizeBytes());
        }
    }

    @Test
    void aTimeThatWrapsAround32BitsIsUnknownForOneIntervalAndTheOtherNumbersAreNot() throws IOException {
        host.replace("proc/diskstats", "nvme0n1 5000 10 400000 2500", "nvme0n1 5000 10 400000 4294967290");
        try (HostReader reader = host.open()) {
            host.replace("proc/diskstats", "nvme0n1 5000 10 400000 4294967290", "nvme0n1 5001 10 400008 4");
            DiskActivity disk = FakeHost.disk(host.read(reader), "nvme0n1");
            assertEquals(RESET, disk.readNanos());
            assertTrue(disk.readAwaitMillis().isEmpty());
            assertEquals(Reading.of(1), disk.reads());
        }
    }

    @Test
    void requestsInFlightBelowNothingAreUnknown() throws IOException {
        host.replace("proc/diskstats", "640000 4000 0 3000", "640000 4000 4294967295 3000");
        try (HostReader reader = host.open()) {
            assertEquals(
                    Reading.Unknown.UNSUPPORTED,
                    FakeHost.disk(host.read(reader), "nvme0n1").inFlight());
        }
    }

    @Test
    void anInterfaceThatWasMadeAnewShowsNoSpike() throws IOException {
        try (HostReader reader = host.open()) {
            host.replace("proc/net/dev", "docker0: 10 1", "docker0: 5 100");
            InterfaceActivity docker = FakeHost.networkInterface(host.read(reader), "docker0");
            assertEquals(RESET, docker.receivedBytes());
            assertEquals(RESET, docker.receivedPackets());
        }
    }

    @Test
    void idleTimeAndIoWaitMayStepBackALittle() throws IOException {
        try (HostReader reader = host.open()) {
            host.replace("proc/stat", "cpu  20000 0 3000 500000 700", "cpu  20100 0 3000 499990 690");
            CpuTimes times = host.read(reader).cpu().total();
            assertEquals(Reading.of(0), times.idleNanos());
            assertEquals(Reading.of(0), times.ioWaitNanos());
            assertEquals(100, times.busyPercent().orElseThrow());
        }
    }

    @Test
    void aProcessorThatWasOffBeginsAnew() throws IOException {
        try (HostReader reader = host.open()) {
            String online = Files.readString(host.path("proc/stat"));
            host.replace("proc/stat", "intr", "cpu1 9 9 9 9 9 9 9 9 9 9\nintr");
            CpuTimes plugged = host.read(reader).cpu().cores().getLast();
            assertEquals(1, plugged.number());
            assertEquals(RESET, plugged.userNanos());
            assertTrue(plugged.busyPercent().isEmpty());
            assertEquals(
                    Reading.of(0), host.read(reader).cpu().cores().getLast().userNanos());

            host.write("proc/stat", online);
            assertEquals(1, host.read(reader).cpu().cores().size());
            host.replace("proc/stat", "intr", "cpu1 19 9 9 9 9 9 9 9 9 9\nintr");
            assertEquals(RESET, host.read(reader).cpu().cores().getLast().userNanos());
        }
    }

    @Test
    void garbageInAFileIsToldWithItsPlaceAndTheNextReadingBeginsAnew() throws IOException {
        try (HostReader reader = host.open()) {
            String diskstats = Files.readString(host.path("proc/diskstats"));
            host.write("proc/diskstats", "259 0 nvme0n1 1 2 many\n");
            host.write("proc/stat", "\u0000\u0001\n");
            HostSample sample = host.read(reader);
            assertEquals(List.of(), sample.disks());
            assertEquals(Reading.Unknown.UNSUPPORTED, reader.totals().disks().readBytes());
            assertEquals(Reading.Unknown.UNSUPPORTED, sample.cpu().contextSwitches());
            assertFalse(sample.interfaces().isEmpty(), "the others are read all the same");
            assertTrue(
                    sample.limitations().stream()
                            .anyMatch(missing -> missing.cause()
                                    .equals(host.path("proc/diskstats")
                                            + ": no sectors read (number) in \"259 0 nvme0n1 1 2 many\"")),
                    sample.limitations()::toString);

            host.write("proc/diskstats", diskstats);
            assertEquals(RESET, FakeHost.disk(host.read(reader), "nvme0n1").readBytes());
            assertEquals(
                    Reading.of(0), FakeHost.disk(host.read(reader), "nvme0n1").readBytes());
            assertFalse(FakeHost.lacks(host.read(reader), "bytes of the disks"));
        }
    }

    @Test
    void nothingOfAnEmptyMachineIsKnownAndEachPartSaysSo() throws IOException {
        FakeHost empty = new FakeHost(folder.resolve("empty"));
        Files.createDirectories(empty.path("proc"));
        try (HostReader reader = empty.open()) {
            HostSample sample = empty.read(reader);
            assertEquals(HostSample.NONE.cpu(), sample.cpu());
            assertEquals(HostSample.NONE.memory(), sample.memory());
            assertEquals(HostSample.NONE.load(), sample.load());
            assertEquals(HostSample.NONE.pressure(), sample.pressure());
            assertEquals(HostSample.NONE.paging(), sample.paging());
            for (String subject : List.of(
                    "processor time",
                    "memory",
                    "load averages",
                    "pressure",
                    "current bytes",
                    "bytes of the disks",
                    "network interfaces",
                    "mounted file systems",
                    "control groups")) {
                assertTrue(FakeHost.lacks(sample, subject), subject);
            }
        }
    }

    @Test
    void aFileThatMayNotBeOpenedIsDenied() throws IOException {
        host.delete("proc/meminfo");
        // A folder can not be opened as a file by anybody, root included.
        Files.createDirectories(host.path("proc/meminfo"));
        try (HostReader reader = host.open()) {
            HostSample sample = host.read(reader);
            assertEquals(Reading.Unknown.DENIED, sample.memory().totalBytes());
            assertTrue(FakeHost.lacks(sample, "memory"));
        }
    }

    @Test
    void manyProcessorsAndManyDevicesAreAllRead() throws IOException {
        StringBuilder stat = new StringBuilder("cpu  1 1 1 1 1 1 1 1 1 1\n");
        for (int i = 0; i < 256; i++) {
            stat.append("cpu").append(i).append(" 1 1 1 1 1 1 1 1 1 1\n");
        }
        host.write("proc/stat", stat + "ctxt 1\nprocesses 1\n");
        StringBuilder diskstats = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            diskstats.append("8 ").append(i).append(" sd").append(i).append("x 1 1 1 1 1 1 1 1 1 1 1\n");
        }
        host.write("proc/diskstats", diskstats.toString());
        try (HostReader reader = host.open()) {
            HostSample sample = host.read(reader);
            assertEquals(256, sample.cpu().cores().size());
            assertEquals(500, sample.disks().size());
            assertEquals(Reading.of(0), sample.disks().getLast().reads());
        }
    }

    @Test
    void aFileSystemThatDoesNotAnswerHoldsUpNothing() throws IOException {
        CountDownLatch answer = new CountDownLatch(1);
        host.space("/mnt/far", _ -> {
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            throw new IOException("stale file handle");
        });
        try (HostReader reader = host.open()) {
            for (int i = 0; i < 12; i++) {
                assertNotNull(host.read(reader));
            }
            HostSample sample = host.read(reader);
            assertEquals(
                    Reading.Unknown.UNSUPPORTED, sample.fileSystems().getLast().totalBytes());
            assertTrue(FakeHost.lacks(sample, "space of /mnt/far"), sample.limitations()::toString);
        } finally {
            answer.countDown();
        }
    }

    @Test
    void controlGroupsComeAndGo() throws IOException {
        try (HostReader reader = host.open()) {
            host.write("sys/fs/cgroup/user.slice/cpu.stat", "usage_usec 70\n");
            host.replace("sys/fs/cgroup/cgroup.stat", "nr_descendants 2", "nr_descendants 3");
            HostSample sample = host.read(reader);
            assertEquals("/user.slice", sample.cgroups().getLast().path());
            assertEquals(RESET, sample.cgroups().getLast().cpuNanos());

            host.delete("sys/fs/cgroup/system.slice/cron.service");
            host.replace("sys/fs/cgroup/cgroup.stat", "nr_descendants 3", "nr_descendants 2");
            assertEquals(
                    List.of("/", "/system.slice", "/user.slice"),
                    host.read(reader).cgroups().stream()
                            .map(CgroupActivity::path)
                            .toList());
        }
    }

    @Test
    void groupsBeyondALimitAreLeftOutAndToldOf() throws IOException {
        for (int i = 0; i < CgroupReader.MOST; i++) {
            host.write("sys/fs/cgroup/system.slice/deep/" + i + "/cpu.stat", "usage_usec 1\n");
        }
        host.write("sys/fs/cgroup/zzz/cpu.stat", "usage_usec 1\n");
        try (HostReader reader = host.open()) {
            HostSample sample = host.read(reader);
            assertEquals(CgroupReader.MOST, sample.cgroups().size());
            assertEquals("/zzz", sample.cgroups().getLast().path(), "those near the root come first");
            assertTrue(FakeHost.lacks(sample, "some control groups"));
        }
    }

    private void appendDisk(String name, long sectorsRead) throws IOException {
        host.write("sys/block/" + name + "/size", "1000000\n");
        String line = "   8     200 " + name + " 5 0 " + sectorsRead + " 5 0 0 0 0 0 5 5 0 0 0 0 0 0\n";
        host.write("proc/diskstats", Files.readString(host.path("proc/diskstats")) + line);
    }
}
