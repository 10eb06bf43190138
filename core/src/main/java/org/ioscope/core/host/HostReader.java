package org.ioscope.core.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.CpuActivity;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.FileSystemState;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.LoadAverage;
import org.ioscope.core.sample.MemoryState;
import org.ioscope.core.sample.PagingActivity;
import org.ioscope.core.sample.PressureState;
import org.ioscope.nativeaccess.FileSystemSpace;
import org.jspecify.annotations.Nullable;

/// Reads what was asked for of the machine's own metrics.
///
/// Life cycle: opened by [#open], which takes the first reading; [#read(long)] any number of times; [#close()]
/// once. Not safe for use by several threads.
public final class HostReader implements AutoCloseable {

    private final List<HostPart> parts = new ArrayList<>();
    private final Set<HostMetric> metrics;
    private final DiskReader diskReader;
    private final @Nullable FilePart<CpuActivity> cpu;
    private final @Nullable FilePart<MemoryState> memory;
    private final @Nullable FilePart<LoadAverage> load;
    private final @Nullable PressureFiles pressure;
    private final @Nullable FilePart<PagingActivity> paging;
    private final @Nullable FilePart<List<DiskActivity>> disks;
    private final @Nullable FilePart<List<InterfaceActivity>> interfaces;
    private final @Nullable FileSystemReader fileSystems;
    private final @Nullable CgroupReader cgroups;
    private List<Limitation> limitations = List.of();
    private MachineTotals totals = MachineTotals.of(PagingActivity.UNKNOWN, List.of(), false);

    private HostReader(ProcFileSystem files, Set<HostMetric> metrics, SpaceQuery space) {
        this.metrics = Set.copyOf(metrics);
        diskReader = new DiskReader(files);
        cpu = part(HostMetric.CPU, () -> new FilePart<>(files, "stat", "processor time", new CpuReader()));
        memory = part(HostMetric.MEMORY, () -> new FilePart<>(files, "meminfo", "memory", new MemoryReader()));
        load = part(HostMetric.LOAD, () -> new FilePart<>(files, "loadavg", "load averages", new LoadReader()));
        pressure = part(HostMetric.PRESSURE, () -> new PressureFiles(files));
        paging = part(HostMetric.PAGING, () -> new FilePart<>(files, "vmstat", "current bytes", new PagingReader()));
        disks = part(HostMetric.DISKS, () -> new FilePart<>(files, "diskstats", "bytes of the disks", diskReader));
        interfaces = part(
                HostMetric.INTERFACES,
                () -> new FilePart<>(files, "net/dev", "network interfaces", new InterfaceReader(files)));
        fileSystems = part(HostMetric.FILE_SYSTEMS, () -> new FileSystemReader(mounts(files), space));
        cgroups = part(HostMetric.CGROUPS, () -> openCgroups(files));
    }

    private static FilePart<List<Mount>> mounts(ProcFileSystem files) {
        return new FilePart<>(files, "self/mountinfo", "mounted file systems", new MountReader());
    }

    private static CgroupReader openCgroups(ProcFileSystem files) {
        try (FilePart<List<Mount>> mounts = mounts(files)) {
            return new CgroupReader(files, mounts.read(), DescriptorBudget.ofProcess(), CgroupReader.MOST);
        }
    }

    private <P extends HostPart> @Nullable P part(HostMetric metric, Supplier<P> open) {
        if (!metrics.contains(metric)) {
            return null;
        }
        P part = open.get();
        parts.add(part);
        return part;
    }

    /// Opens what can be opened of `metrics`, and takes the first reading.
    public static HostReader open(ProcFileSystem files, Set<HostMetric> metrics) {
        return open(files, metrics, FileSystemSpace::of, System.nanoTime());
    }

    static HostReader open(ProcFileSystem files, Set<HostMetric> metrics, SpaceQuery space, long nowNanos) {
        HostReader reader = new HostReader(files, metrics, space);
        reader.read(nowNanos);
        return reader;
    }

    /// The machine's activity since the last call. Does not fail: what can not be read is in the sample's
    /// limitations.
    ///
    /// @param nowNanos time of [System#nanoTime()]
    public HostSample read(long nowNanos) {
        List<DiskActivity> diskActivity = disks == null ? List.of() : disks.read();
        PagingActivity pagingActivity = paging == null ? PagingActivity.UNKNOWN : paging.read();
        totals = MachineTotals.of(pagingActivity, diskActivity, knowsDisks());
        CpuActivity cpuActivity = cpu == null ? CpuActivity.UNKNOWN : cpu.read();
        MemoryState memoryState = memory == null ? MemoryState.UNKNOWN : memory.read();
        LoadAverage loadAverage = load == null ? LoadAverage.UNKNOWN : load.read();
        PressureState pressureState = pressure == null ? PressureState.UNKNOWN : pressure.read();
        List<InterfaceActivity> interfaceActivity = interfaces == null ? List.of() : interfaces.read();
        List<FileSystemState> states = fileSystems == null ? List.of() : fileSystems.read(nowNanos);
        List<CgroupActivity> groups = cgroups == null ? List.of() : cgroups.read(nowNanos);
        limitations = missing();
        return new HostSample(
                cpuActivity,
                memoryState,
                loadAverage,
                pressureState,
                pagingActivity,
                diskActivity,
                states,
                interfaceActivity,
                groups,
                limitations);
    }

    private boolean knowsDisks() {
        return disks != null && disks.isKnown() && diskReader.knowsDisks();
    }

    private List<Limitation> missing() {
        List<Limitation> missing = new ArrayList<>();
        parts.forEach(part -> part.addLimitations(missing));
        if (disks != null) {
            diskReader.limitation().ifPresent(missing::add);
        }
        return List.copyOf(missing);
    }

    /// Bytes that the machine moved in the interval that was read last.
    public MachineTotals totals() {
        return totals;
    }

    /// What could not be read last time, and why.
    public List<Limitation> limitations() {
        return limitations;
    }

    @Override
    public void close() {
        parts.forEach(HostPart::close);
    }
}
