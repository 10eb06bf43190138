package org.ioscope.core.sample;

import java.util.ArrayList;
import java.util.List;

/// Builds what a machine did in one second, by hand, for tests. Without more it has nothing and nothing is known;
/// whole machines are in [HostScenes].
public final class HostSamples {

    private static final long MILLI = 1_000_000L;

    private CpuActivity cpu = CpuActivity.UNKNOWN;
    private MemoryState memory = MemoryState.UNKNOWN;
    private LoadAverage load = LoadAverage.UNKNOWN;
    private PressureState pressure = PressureState.UNKNOWN;
    private PagingActivity paging = PagingActivity.UNKNOWN;
    private final List<DiskActivity> disks = new ArrayList<>();
    private final List<FileSystemState> fileSystems = new ArrayList<>();
    private final List<InterfaceActivity> interfaces = new ArrayList<>();
    private final List<CgroupActivity> cgroups = new ArrayList<>();
    private final List<Limitation> limitations = new ArrayList<>();

    private HostSamples() {}

    public static HostSamples host() {
        return new HostSamples();
    }

    /// A sample over one second, without tasks, of a machine that did this.
    public static Sample sample(HostSample host) {
        Sample tasks = Samples.sample().build();
        return new Sample(
                tasks.time(),
                tasks.intervalNanos(),
                tasks.total(),
                tasks.current(),
                tasks.coverage(),
                tasks.tasks(),
                host,
                new SourceStatus("host", false, host.limitations(), 0));
    }

    /// Processors whose total is the sum over them.
    public HostSamples cores(CpuTimes... cores) {
        CpuTimes total = cpu(CpuTimes.ALL, 0, 0, 0, 0, 0);
        for (CpuTimes core : cores) {
            total = new CpuTimes(
                    CpuTimes.ALL,
                    total.userNanos().plus(core.userNanos()),
                    total.niceNanos().plus(core.niceNanos()),
                    total.systemNanos().plus(core.systemNanos()),
                    total.idleNanos().plus(core.idleNanos()),
                    total.ioWaitNanos().plus(core.ioWaitNanos()),
                    total.irqNanos().plus(core.irqNanos()),
                    total.softIrqNanos().plus(core.softIrqNanos()),
                    total.stealNanos().plus(core.stealNanos()),
                    total.guestNanos().plus(core.guestNanos()));
        }
        cpu = new CpuActivity(total, List.of(cores), Reading.of(12_345), Reading.of(17));
        return this;
    }

    /// A processor's second, in milliseconds.
    public static CpuTimes cpu(int number, long user, long system, long idle, long ioWait, long steal) {
        return new CpuTimes(
                number,
                Reading.of(user * MILLI),
                Reading.Known.ZERO,
                Reading.of(system * MILLI),
                Reading.of(idle * MILLI),
                Reading.of(ioWait * MILLI),
                Reading.Known.ZERO,
                Reading.of(steal == 0 ? 0 : MILLI),
                Reading.of(steal * MILLI),
                Reading.Known.ZERO);
    }

    /// Memory of `total` bytes with usual shares; a quarter of as much swap, a tenth of it used.
    public HostSamples memory(long total) {
        long swap = total / 4;
        memory = new MemoryState(
                Reading.of(total),
                Reading.of(total / 8),
                Reading.of(total / 2),
                Reading.of(total / 64),
                Reading.of(total / 3),
                Reading.of(total / 50),
                Reading.of(total / 40),
                Reading.of(total / 90),
                Reading.of(total / 3),
                Reading.of(total / 20),
                Reading.of(total / 500),
                Reading.of(total / 4000),
                Reading.Known.ZERO,
                Reading.of(swap),
                Reading.of(swap - swap / 10),
                Reading.of(swap / 40),
                Reading.of(swap / 10));
        return this;
    }

    public HostSamples load(double one, double five, double fifteen, int running, int all) {
        load = new LoadAverage(one, five, fifteen, Reading.of(running), Reading.of(all));
        return this;
    }

    public HostSamples pressure(PressureState state) {
        pressure = state;
        return this;
    }

    /// Of the last 10 s, minute and five minutes in percent, and of the second in milliseconds; `full` is half as
    /// much.
    public static Pressure pressure(double ten, double minute, double five, long stalledMillis) {
        return new Pressure(
                new Pressure.Stall(ten, minute, five, Reading.of(stalledMillis * MILLI)),
                new Pressure.Stall(ten / 2, minute / 2, five / 2, Reading.of(stalledMillis * MILLI / 2)));
    }

    public HostSamples paging(long inBytes, long outBytes, long swappedIn, long swappedOut) {
        paging = new PagingActivity(
                Reading.of(inBytes),
                Reading.of(outBytes),
                Reading.of(swappedIn),
                Reading.of(swappedOut),
                Reading.of(2_400),
                Reading.of(swappedIn + 3));
        return this;
    }

    public HostSamples with(DiskBuilder disk) {
        disks.add(disk.build());
        return this;
    }

    public HostSamples with(FileSystemState fileSystem) {
        fileSystems.add(fileSystem);
        return this;
    }

    /// A file system of `total` bytes, of which `free` are free, a tenth of them for root only.
    public static FileSystemState fileSystem(
            String mountPoint, String device, String type, int major, int minor, long total, long free) {
        return new FileSystemState(
                mountPoint,
                device,
                type,
                major,
                minor,
                false,
                Reading.of(total),
                Reading.of(free),
                Reading.of(free - free / 10),
                Reading.of(total >> 14),
                Reading.of(free >> 14));
    }

    public HostSamples with(InterfaceActivity networkInterface) {
        interfaces.add(networkInterface);
        return this;
    }

    /// An interface that is up, a packet for each 1000 bytes.
    public static InterfaceActivity networkInterface(
            String name, InterfaceKind kind, boolean counted, Reading linkBits, long received, long sent) {
        return new InterfaceActivity(
                new InterfaceInfo(
                        name, kind, "up", "02:00:00:00:00:0" + name.length() % 10, counted, linkBits, Reading.of(1500)),
                Reading.of(received),
                Reading.of((received + 999) / 1000),
                Reading.Known.ZERO,
                Reading.Known.ZERO,
                Reading.of(sent),
                Reading.of((sent + 999) / 1000),
                Reading.Known.ZERO,
                Reading.Known.ZERO,
                Reading.Known.ZERO,
                Reading.Known.ZERO);
    }

    public HostSamples with(CgroupActivity cgroup) {
        cgroups.add(cgroup);
        return this;
    }

    /// A group that used the processors for so many milliseconds and read and wrote so much on one disk.
    public static CgroupActivity cgroup(
            String path, long cpuMillis, long memory, int major, int minor, long readBytes, long writtenBytes) {
        return new CgroupActivity(
                path,
                Reading.of(cpuMillis * MILLI),
                Reading.of(memory),
                List.of(new CgroupActivity.CgroupDisk(
                        major,
                        minor,
                        Reading.of(readBytes),
                        Reading.of(writtenBytes),
                        Reading.of(readBytes >> 14),
                        Reading.of(writtenBytes >> 14))),
                new PressureState(
                        pressure(0.1, 0.2, 0.3, 1),
                        Pressure.UNKNOWN,
                        pressure(4, 2, 1, (readBytes + writtenBytes) >> 20),
                        Pressure.UNKNOWN));
    }

    public HostSamples limited(String subject, String cause, String remedy) {
        limitations.add(new Limitation(subject, cause, remedy));
        return this;
    }

    public HostSample build() {
        return new HostSample(
                cpu,
                memory,
                load,
                pressure,
                paging,
                List.copyOf(disks),
                List.copyOf(fileSystems),
                List.copyOf(interfaces),
                List.copyOf(cgroups),
                List.copyOf(limitations));
    }
}
