package org.ioscope.core.host;

import java.util.EnumSet;
import java.util.Set;

/// Parts of a host sample, to ask for no more than is needed.
public enum HostMetric {
    /// Processor time.
    CPU,
    /// How memory is used.
    MEMORY,
    /// Load averages.
    LOAD,
    /// Pressure stall information of the machine.
    PRESSURE,
    /// What moved between memory, swap and disks.
    PAGING,
    /// Block devices.
    DISKS,
    /// Mounted file systems.
    FILE_SYSTEMS,
    /// Network interfaces.
    INTERFACES,
    /// Control groups.
    CGROUPS;

    /// All of them.
    public static Set<HostMetric> all() {
        return EnumSet.allOf(HostMetric.class);
    }

    /// What it takes to tell the [totals][MachineTotals].
    public static Set<HostMetric> ofTotals() {
        return EnumSet.of(PAGING, DISKS);
    }
}
