package org.ioscope.core.host;

import java.util.List;

/// What the kernel calls its files in a control group's folder (Documentation/admin-guide/cgroup-v2.rst,
/// cgroup-v1).
final class CgroupFileNames {

    private static final List<String> PREFIXES = List.of(
            "cgroup.",
            "cpu.",
            "cpuset.",
            "cpuacct.",
            "memory.",
            "io.",
            "blkio.",
            "pids.",
            "hugetlb.",
            "rdma.",
            "misc.",
            "irq.",
            "freezer.",
            "devices.",
            "net_cls.",
            "net_prio.",
            "perf_event.",
            "dmem.",
            "debug.",
            "tasks",
            "notify_on_release",
            "release_agent");

    private CgroupFileNames() {}

    /// Whether a name is likely that of a file; a group may have such a name, too.
    static boolean matches(String name) {
        for (String prefix : PREFIXES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
