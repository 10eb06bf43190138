package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.DiskKind;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.InterfaceKind;
import org.ioscope.core.sample.PressureState;
import org.ioscope.core.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelTreesTest {

    private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long KIB = 1024;

    @TempDir
    Path folder;

    private FakeHost host(String kernel) throws IOException {
        return new FakeHost(folder).kernel(kernel);
    }

    private static Reading of(long number) {
        return Reading.of(number);
    }

    @Test
    void linux418OfAServerIsReadWhole() throws IOException {
        FakeHost host = host("4.18");
        host.space("/", 100_000);
        host.space("/boot", 5_000);
        try (HostReader reader = host.open()) {
            host.replace(
                    "proc/stat",
                    "cpu  10000 200 3000 500000 700 0 80 9 0 0",
                    "cpu  10050 200 3010 500140 701 0 80 9 0 0");
            host.replace("proc/stat", "ctxt 123456", "ctxt 123556");
            host.replace(
                    "proc/diskstats",
                    "sda 1000 10 80000 5000 2000 20 160000 9000 0 6000 14000 5 1 4096 3",
                    "sda 1010 12 80080 5100 2004 20 160064 9008 3 6200 14108 6 1 4104 4");
            host.replace("proc/vmstat", "pgpgin 100000", "pgpgin 100040");
            host.replace("proc/net/dev", "1000000    9000", "1000700    9003");
            host.replace(
                    "sys/fs/cgroup/blkio/system.slice/blkio.throttle.io_service_bytes",
                    "8:0 Read 40960",
                    "8:0 Read 81920");
            host.replace("sys/fs/cgroup/cpu,cpuacct/system.slice/cpuacct.usage", "500000000", "500000123");
            HostSample sample = host.read(reader);

            CpuTimes total = sample.cpu().total();
            assertEquals(of(500 * MILLI), total.userNanos());
            assertEquals(of(1400 * MILLI), total.idleNanos());
            assertEquals(of(10 * MILLI), total.ioWaitNanos());
            assertEquals(30, total.busyPercent().orElseThrow(), 1);
            assertEquals(
                    List.of(0, 1),
                    sample.cpu().cores().stream().map(CpuTimes::number).toList());
            assertEquals(of(100), sample.cpu().contextSwitches());
            assertEquals(of(4 * 2048 * KIB), sample.memory().hugePagesBytes());
            assertEquals(of((8009000 - 5000000) * KIB), sample.memory().usedBytes());
            assertEquals(Reading.Unknown.UNSUPPORTED, sample.memory().zswapBytes());
            assertEquals(of(40 * KIB), sample.paging().pagedInBytes());
            assertEquals(12.59, sample.load().fifteenMinutes());
            assertEquals(of(389), sample.load().allTasks());
            assertEquals(PressureState.UNKNOWN, sample.pressure());
            assertTrue(FakeHost.lacks(sample, "pressure"), sample.limitations()::toString);

            DiskActivity sda = FakeHost.disk(sample, "sda");
            assertEquals(of(10), sda.reads());
            assertEquals(of(80 * 512), sda.readBytes());
            assertEquals(10, sda.readAwaitMillis().orElseThrow());
            assertEquals(2, sda.writeAwaitMillis().orElseThrow());
            assertEquals(of(8 * 512), sda.discardedBytes());
            assertEquals(Reading.Unknown.UNSUPPORTED, sda.flushes());
            assertEquals(of(3), sda.inFlight());
            assertEquals(20, sda.utilisationPercent(TimeUnit.SECONDS.toNanos(1)).orElseThrow());
            assertEquals("ST500DM002-1BD14", sda.info().model());
            assertEquals("mq-deadline", sda.info().scheduler());
            assertEquals(of(976773168L * 512), sda.info().sizeBytes());
            assertFalse(sda.info().servesInParallel());
            assertEquals("sda", FakeHost.disk(sample, "sda2").info().parent());
            assertEquals("rhel-root", FakeHost.disk(sample, "dm-0").info().label());
            assertEquals(List.of("sda2"), FakeHost.disk(sample, "dm-0").info().backing());
            assertEquals(DiskKind.OPTICAL, FakeHost.disk(sample, "sr0").info().kind());
            assertEquals(
                    "QEMU QEMU DVD-ROM", FakeHost.disk(sample, "sr0").info().model());
            assertEquals(List.of("sda", "sr0"), counted(sample));
            assertEquals(of(80 * 512), reader.totals().disks().readBytes());

            InterfaceActivity ens3 = FakeHost.networkInterface(sample, "ens3");
            assertEquals(of(700), ens3.receivedBytes());
            assertEquals(of(3), ens3.receivedPackets());
            assertEquals(of(1_000_000_000), ens3.info().linkBitsPerSecond());
            assertTrue(ens3.info().counted());
            assertEquals("", FakeHost.networkInterface(sample, "lo").info().address());

            assertEquals(
                    List.of("/ /dev/mapper/rhel-root", "/boot /dev/sda1"),
                    sample.fileSystems().stream()
                            .map(fs -> fs.mountPoint() + " " + fs.device())
                            .toList());

            assertEquals(List.of("/", "/system.slice"), paths(sample));
            CgroupActivity slice = sample.cgroups().getLast();
            assertEquals(of(123), slice.cpuNanos());
            assertEquals(of(3_000_000_000L), slice.memoryBytes());
            assertEquals(List.of(new CgroupActivity.CgroupDisk(8, 0, of(40960), of(0), of(0), of(0))), slice.disks());
            assertEquals(PressureState.UNKNOWN, slice.pressure());
        }
    }

    @Test
    void linux515OfALaptopIsReadWhole() throws IOException {
        FakeHost host = host("5.15");
        host.space("/", 100_000);
        host.space("/boot/efi", 5_000);
        host.space("/snap/core20/1", 1_000);
        host.space("/run", 0);
        host.space("/mnt/far", 9_000);
        try (HostReader reader = host.open()) {
            host.replace(
                    "proc/stat",
                    "cpu  20000 0 3000 500000 700 10 80 0 1000 0",
                    "cpu  20050 0 3000 500050 700 10 80 0 1020 0");
            host.replace("proc/diskstats", "8192 2 40 80\n", "8192 2 50 130\n");
            host.replace("proc/pressure/io", "total=2000", "total=502000");
            host.replace("sys/fs/cgroup/system.slice/io.stat", "rbytes=1000 wbytes=2000", "rbytes=5096 wbytes=2000");
            host.write(
                    "sys/fs/cgroup/system.slice/cron.service/io.stat",
                    "259:0 rbytes=512 wbytes=0 rios=1 wios=0 dbytes=0 dios=0\n");
            host.replace("sys/fs/cgroup/system.slice/io.pressure", "total=100", "total=150");
            HostSample sample = host.read(reader);

            // Guest time is part of user time in the file, and stands alone here.
            assertEquals(of(300 * MILLI), sample.cpu().total().userNanos());
            assertEquals(of(200 * MILLI), sample.cpu().total().guestNanos());
            assertEquals(50, sample.cpu().total().busyPercent().orElseThrow());
            assertEquals(of(6144 * KIB), sample.memory().hugePagesBytes());
            assertEquals(of(500 * MILLI), sample.pressure().io().some().stalledNanos());
            assertEquals(12.34, sample.pressure().io().some().tenSecondsPercent());
            assertEquals(PressureState.UNKNOWN.irq(), sample.pressure().irq());
            assertFalse(FakeHost.lacks(sample, "pressure (irq)"));

            DiskActivity nvme = FakeHost.disk(sample, "nvme0n1");
            assertEquals(of(10), nvme.flushes());
            assertEquals(5, nvme.flushAwaitMillis().orElseThrow());
            assertEquals(DiskKind.NVME, nvme.info().kind());
            assertTrue(nvme.info().servesInParallel());
            assertEquals("none", nvme.info().scheduler());
            assertEquals("nvme0n1", FakeHost.disk(sample, "nvme0n1p2").info().parent());
            assertEquals(
                    "/var/lib/snapd/snaps/core20_1.snap",
                    FakeHost.disk(sample, "loop0").info().label());
            assertEquals(of(1), FakeHost.disk(sample, "loop0").info().readOnly());
            assertEquals(DiskKind.ZRAM, FakeHost.disk(sample, "zram0").info().kind());
            assertEquals(List.of("nvme0n1"), counted(sample));

            assertEquals(
                    InterfaceKind.WIRELESS,
                    FakeHost.networkInterface(sample, "wlp0s20f3").info().kind());
            assertFalse(FakeHost.networkInterface(sample, "docker0").info().counted());

            assertEquals(
                    List.of("/", "/boot/efi", "/snap/core20/1", "/mnt/far"),
                    sample.fileSystems().stream()
                            .map(FileSystemState::mountPoint)
                            .toList());
            assertTrue(sample.fileSystems().get(2).readOnly());

            assertEquals(List.of("/", "/system.slice", "/system.slice/cron.service"), paths(sample));
            CgroupActivity slice = sample.cgroups().get(1);
            assertEquals(List.of(new CgroupActivity.CgroupDisk(259, 0, of(4096), of(0), of(0), of(0))), slice.disks());
            assertEquals(of(50_000), slice.pressure().io().some().stalledNanos());
            assertEquals(
                    Reading.Unknown.UNSUPPORTED, sample.cgroups().getFirst().memoryBytes());
            assertEquals(
                    List.of(new CgroupActivity.CgroupDisk(259, 0, of(512), of(0), of(1), of(0))),
                    sample.cgroups().getLast().disks());
        }
    }

    @Test
    void linux61OfAContainerTellsWhatIsMissing() throws IOException {
        FakeHost host = host("6.1");
        host.space("/", 100_000);
        host.space("/etc/hosts", 50_000);
        try (HostReader reader = host.open()) {
            HostSample sample = host.read(reader);

            assertTrue(FakeHost.lacks(sample, "pressure"));
            assertTrue(FakeHost.lacks(sample, "bytes of the disks"));
            assertEquals(List.of(), counted(sample));
            assertEquals(Reading.Unknown.UNSUPPORTED, reader.totals().disks().readBytes());
            assertEquals(of(0), reader.totals().current().readBytes());
            assertEquals(
                    Reading.Unknown.UNSUPPORTED,
                    FakeHost.disk(sample, "vda").info().sizeBytes());
            assertEquals(of(4000 * KIB), sample.memory().zswappedBytes());
            // The only interface that leads anywhere is one end of a pair.
            assertTrue(FakeHost.networkInterface(sample, "eth0").info().counted());
            assertFalse(FakeHost.networkInterface(sample, "lo").info().counted());
            assertEquals(
                    List.of("overlay", "ext4"),
                    sample.fileSystems().stream().map(FileSystemState::type).toList());
            assertEquals(List.of("/"), paths(sample));
            assertEquals(of(9_000_000), sample.cgroups().getFirst().memoryBytes());
        }
    }

    @Test
    void linux618CountsPathsAndMembersAndNotWhatIsOnTopOfThem() throws IOException {
        FakeHost host = host("6.18");
        host.space("/", 100_000);
        try (HostReader reader = host.open()) {
            host.replace("proc/pressure/irq", "total=77", "total=78");
            host.replace("proc/diskstats", "nvme0c0n1 300 0 2400", "nvme0c0n1 310 0 2480");
            host.replace("proc/diskstats", "nvme0n1 500 0 4000", "nvme0n1 510 0 4080");
            host.replace("sys/fs/cgroup/blkio/box/blkio.throttle.io_serviced_recursive", "Write 2", "Write 5");
            HostSample sample = host.read(reader);

            assertEquals(List.of("nvme0c0n1", "nvme0c1n1", "sda", "sdb"), counted(sample));
            assertEquals(
                    List.of("nvme0c0n1", "nvme0c1n1"),
                    FakeHost.disk(sample, "nvme0n1").info().backing());
            assertEquals(of(80 * 512), reader.totals().disks().readBytes());
            assertEquals(DiskKind.RAID, FakeHost.disk(sample, "md127").info().kind());
            assertEquals("raid1", FakeHost.disk(sample, "md127").info().label());
            assertEquals("DELL PERC H730", FakeHost.disk(sample, "sda").info().model());
            assertEquals(of(1000), sample.pressure().irq().full().stalledNanos());
            assertEquals(1, sample.fileSystems().size(), "subvolumes are one file system");

            assertEquals(List.of("/", "/box"), paths(sample));
            CgroupActivity box = sample.cgroups().getLast();
            assertEquals(of(7_000_000), box.memoryBytes());
            assertEquals(List.of(new CgroupActivity.CgroupDisk(259, 0, of(0), of(0), of(0), of(3))), box.disks());
            assertEquals(of(0), box.cpuNanos());
            assertEquals(of(0), box.pressure().cpu().some().stalledNanos());
        }
    }

    private static List<String> counted(HostSample sample) {
        return sample.disks().stream()
                .filter(disk -> disk.info().counted())
                .map(disk -> disk.info().name())
                .toList();
    }

    private static List<String> paths(HostSample sample) {
        return sample.cgroups().stream().map(CgroupActivity::path).toList();
    }
}
