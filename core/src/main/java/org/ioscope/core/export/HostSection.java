package org.ioscope.core.export;

/// The parts of what is told about a machine.
public enum HostSection {
    /// Processors and load.
    CPU,
    /// Memory, swap and paging.
    MEMORY,
    /// Block devices and file systems.
    DISK,
    /// Network interfaces.
    NETWORK,
    /// Pressure stall information.
    PRESSURE,
    /// Control groups.
    CGROUP
}
