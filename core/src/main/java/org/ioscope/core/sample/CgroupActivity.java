package org.ioscope.core.sample;

import java.util.List;

/// What the tasks of a control group, those of its children included, did in one interval. Source: `cpu.stat`,
/// `memory.current`, `io.stat` and `*.pressure` of version 2; cpuacct, memory and blkio of version 1.
///
/// @param path of the group below the root of its hierarchy, such as `/system.slice/cron.service`; `/` is the root
/// @param cpuNanos processor time
/// @param memoryBytes memory charged to it now: a state
/// @param disks what it did on each block device; empty where it did nothing, one
///     [unknown entry][CgroupDisk#unknown] where that can not be read
/// @param pressure time that its tasks lost
public record CgroupActivity(
        String path, Reading cpuNanos, Reading memoryBytes, List<CgroupDisk> disks, PressureState pressure) {

    /// What a group did on one block device. Stacked devices each count the same bytes again.
    ///
    /// @param major number of the device's driver
    /// @param minor number within the driver
    /// @param readBytes bytes read
    /// @param writtenBytes bytes written
    /// @param reads reads
    /// @param writes writes
    public record CgroupDisk(
            int major, int minor, Reading readBytes, Reading writtenBytes, Reading reads, Reading writes) {

        /// The entry of a group whose I/O can not be read, with the device -1:-1.
        public static CgroupDisk unknown(Reading.Unknown cause) {
            return new CgroupDisk(-1, -1, cause, cause, cause, cause);
        }
    }
}
