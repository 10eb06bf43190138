package org.ioscope.core.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.local.DiskFolder;
import org.ioscope.core.local.LocalSource;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CpuTimes;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@RequiresKernel(KernelFeature.PROCFS)
final class HostSourceIT {

    private static final int KIB = 1024;
    private static final int TRAFFIC = 4 * KIB * KIB;

    @TempDir(factory = DiskFolder.class)
    Path folder;

    @Test
    void whatTheMachineCountsIsWhatTheKernelCounts() throws IOException {
        Map<String, Bracket> brackets = new TreeMap<>();
        brackets.put("switches", Bracket.of("/proc/stat", "^ctxt (\\d+)"));
        brackets.put("forks", Bracket.of("/proc/stat", "^processes (\\d+)"));
        brackets.put("user", Bracket.of("/proc/stat", "^cpu +(\\d+)"));
        brackets.put("in", Bracket.of("/proc/vmstat", "^pgpgin (\\d+)"));
        brackets.put("out", Bracket.of("/proc/vmstat", "^pgpgout (\\d+)"));
        brackets.put("faults", Bracket.of("/proc/vmstat", "^pgfault (\\d+)"));
        brackets.put("sent", Bracket.of("/sys/class/net/lo/statistics/tx_bytes", "(\\d+)"));
        brackets.put("received", Bracket.of("/sys/class/net/lo/statistics/rx_packets", "(\\d+)"));
        try (HostSource source = HostSource.open()) {
            for (Bracket bracket : brackets.values()) {
                bracket.opened();
            }
            makeTraffic();
            for (Bracket bracket : brackets.values()) {
                bracket.closing();
            }
            Sample sample = source.sample();
            HostSample host = sample.host();
            InterfaceActivity loopback = FakeHost.networkInterface(host, "lo");

            brackets.get("switches").assertHolds(host.cpu().contextSwitches(), 1);
            brackets.get("forks").assertHolds(host.cpu().forks(), 1);
            brackets.get("user").assertHolds(host.cpu().total().userNanos(), TimeUnit.MILLISECONDS.toNanos(10));
            brackets.get("in").assertHolds(host.paging().pagedInBytes(), KIB);
            brackets.get("out").assertHolds(host.paging().pagedOutBytes(), KIB);
            brackets.get("faults").assertHolds(host.paging().faults(), 1);
            brackets.get("sent").assertHolds(loopback.sentBytes(), 1);
            brackets.get("received").assertHolds(loopback.receivedPackets(), 1);
            assertTrue(loopback.sentBytes().orElse(0) >= 1000);
            assertEquals(sample.current().readBytes(), host.paging().pagedInBytes());
        }
    }

    @Test
    void disksCountWhatSysfsCounts() throws IOException {
        List<String> names = diskNames();
        List<Bracket> written = new ArrayList<>();
        List<Bracket> busy = new ArrayList<>();
        for (String name : names) {
            // Documentation/block/stat.rst: the same numbers as in diskstats, read by another way through the kernel.
            written.add(Bracket.of("/sys/block/" + name + "/stat", "(?:\\d+\\s+){6}(\\d+)"));
            busy.add(Bracket.of("/sys/block/" + name + "/stat", "(?:\\d+\\s+){9}(\\d+)"));
        }
        try (HostSource source = HostSource.open()) {
            for (int i = 0; i < names.size(); i++) {
                written.get(i).opened();
                busy.get(i).opened();
            }
            makeTraffic();
            for (int i = 0; i < names.size(); i++) {
                written.get(i).closing();
                busy.get(i).closing();
            }
            HostSample host = source.sample().host();
            for (int i = 0; i < names.size(); i++) {
                DiskActivity disk = FakeHost.disk(host, names.get(i));
                written.get(i).assertHolds(disk.writtenBytes(), 512);
                busy.get(i).assertHolds(disk.busyNanos(), TimeUnit.MILLISECONDS.toNanos(1));
                assertEquals(
                        Bracket.number("/sys/block/" + names.get(i) + "/size", "(\\d+)") * 512,
                        disk.info().sizeBytes().orElse(-1));
            }
        }
    }

    @Test
    void memoryAndLoadAreWhatTheVirtualMachineSees() throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (HostSource source = HostSource.open()) {
            HostSample host = source.sample().host();
            assertEquals(
                    Bracket.number("/proc/meminfo", "MemTotal: +(\\d+)") * KIB,
                    host.memory().totalBytes().orElse(-1));
            assertEquals(
                    system.getTotalSwapSpaceSize(),
                    host.memory().swapTotalBytes().orElse(-1));
            assertEquals(system.getSystemLoadAverage(), host.load().oneMinute(), 1);
            assertNear(Bracket.number("/proc/loadavg", "/(\\d+)"), host.load().allTasks(), 200);
            List<CpuTimes> cores = host.cpu().cores();
            assertEquals(
                    Bracket.number("/sys/devices/system/cpu/online", "(\\d+)$") + 1,
                    cores.getLast().number() + 1);
        }
    }

    @Test
    void fileSystemsHaveTheSpaceThatTheirStoresHave() throws IOException {
        try (HostSource source = HostSource.open()) {
            List<FileSystemState> states = source.sample().host().fileSystems();
            FileStore root = Files.getFileStore(Path.of("/"));
            FileSystemState state = states.stream()
                    .filter(each -> each.mountPoint().equals("/"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(root.getTotalSpace(), state.totalBytes().orElse(-1));
            assertNear(root.getUnallocatedSpace(), state.freeBytes(), root.getTotalSpace() / 100);
            assertNear(root.getUsableSpace(), state.availableBytes(), root.getTotalSpace() / 100);
            assertEquals(root.type(), state.type());
            assertEquals(
                    states.size(),
                    states.stream()
                            .map(each -> each.major() + ":" + each.minor())
                            .distinct()
                            .count());
        }
    }

    @Test
    void aControlGroupCountsWhatItsFilesCount() throws IOException {
        try (HostSource source = HostSource.open()) {
            List<CgroupActivity> groups = source.sample().host().cgroups();
            assertTrue(groups.isEmpty() || groups.getFirst().path().equals("/"), groups::toString);
            Path usage = rootUsage();
            if (!groups.isEmpty() && Files.exists(usage)) {
                try (HostSource second = HostSource.open()) {
                    long before = Bracket.number(usage.toString(), "(\\d+)$");
                    makeTraffic();
                    Reading used = second.sample().host().cgroups().getFirst().cpuNanos();
                    assertTrue(before > 0 && used.isPositive(), used::toString);
                }
            }
        }
    }

    @Test
    void aSourceOfTasksTellsOfTheMachineWhenItIsAskedTo() throws IOException {
        try (LocalSource plain = LocalSource.open();
                LocalSource full = LocalSource.openWithHost(Set.of())) {
            makeTraffic();
            assertEquals(HostSample.NONE, plain.sample().host());
            Sample sample = full.sample();
            assertTrue(sample.host().memory().totalBytes().isPositive());
            assertTrue(sample.tasks().size() > 1);
            assertEquals(sample.current().writeBytes(), sample.host().paging().pagedOutBytes());
            long written = 0;
            for (DiskActivity disk : sample.host().disks()) {
                written += disk.info().counted() ? disk.writtenBytes().orElse(0) : 0;
            }
            assertEquals(written, sample.coverage().deviceWriteBytes().orElse(-1));
        }
    }

    private static void assertNear(long expected, Reading actual, long slack) {
        assertTrue(Math.abs(expected - actual.orElse(-1)) <= slack, () -> expected + " and " + actual);
    }

    private static Path rootUsage() {
        Path unified = Path.of("/sys/fs/cgroup/cpu.stat");
        return Files.exists(unified) ? unified : Path.of("/sys/fs/cgroup/cpuacct/cpuacct.usage");
    }

    private static List<String> diskNames() {
        String[] names = Path.of("/sys/block").toFile().list();
        return names == null
                ? List.of()
                : java.util.Arrays.stream(names)
                        .filter(name -> !name.startsWith("loop"))
                        .toList();
    }

    /// Writes to the disk and to the loopback interface.
    private void makeTraffic() throws IOException {
        Path file = folder.resolve("traffic");
        Files.write(file, new byte[TRAFFIC]);
        try (var channel = java.nio.channels.FileChannel.open(file, java.nio.file.StandardOpenOption.WRITE);
                DatagramSocket socket = new DatagramSocket()) {
            channel.force(true);
            socket.send(new DatagramPacket(new byte[1000], 1000, InetAddress.getLoopbackAddress(), 9));
        }
    }
}
