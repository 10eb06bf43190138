package org.ioscope.core.sample;

import java.util.List;

/// What the machine as a whole did in one interval, and how it stands at the interval's end. Immutable.
///
/// Amounts are those of the interval, in the unit that the name ends with, never rates; what is a state and no
/// amount says so. A list is empty where the machine has none of the kind or where it can not be read; the
/// [limitations][#limitations()] tell which.
///
/// @param cpu processor time
/// @param memory how memory is used
/// @param load load averages and tasks that can run
/// @param pressure time that tasks lost for want of a resource
/// @param paging what moved between memory, swap and disks
/// @param disks every block device and partition, in the kernel's order
/// @param fileSystems every mounted file system with space of its own, once each
/// @param interfaces every network interface, in the kernel's order
/// @param cgroups every control group that can be read; parents before their children
/// @param limitations what can not be read, and why
public record HostSample(
        CpuActivity cpu,
        MemoryState memory,
        LoadAverage load,
        PressureState pressure,
        PagingActivity paging,
        List<DiskActivity> disks,
        List<FileSystemState> fileSystems,
        List<InterfaceActivity> interfaces,
        List<CgroupActivity> cgroups,
        List<Limitation> limitations) {

    /// Of a source that was not asked for the machine, or does not have it.
    public static final HostSample NONE = new HostSample(
            CpuActivity.UNKNOWN,
            MemoryState.UNKNOWN,
            LoadAverage.UNKNOWN,
            PressureState.UNKNOWN,
            PagingActivity.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
}
