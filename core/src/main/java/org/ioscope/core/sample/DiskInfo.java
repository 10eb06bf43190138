package org.ioscope.core.sample;

import java.util.List;

/// What a block device is. Texts are as the kernel has them; whoever shows or exports them makes them safe first.
/// Source: `/proc/diskstats` and `/sys/block`.
///
/// @param name as the kernel has it, such as `nvme0n1p2` or `dm-0`
/// @param label a friendlier name, such as that of a device-mapper volume or the file behind a loop device; empty
///     if none
/// @param major number of its driver
/// @param minor number within the driver
/// @param kind what sort of device it is
/// @param parent name of the disk that a partition is on; empty for whole devices
/// @param backing names of the devices that it is stacked on; empty if it is not
/// @param counted whether it counts in the machine's totals: whole devices that no other device of the list backs,
///     or
///     passes its requests to
/// @param model maker and model; empty where the device has none
/// @param scheduler I/O scheduler in use; empty where the device has none
/// @param sizeBytes capacity
/// @param rotational whether it has turning disks: 1 or 0
/// @param readOnly whether it can not be written: 1 or 0
public record DiskInfo(
        String name,
        String label,
        int major,
        int minor,
        DiskKind kind,
        String parent,
        List<String> backing,
        boolean counted,
        String model,
        String scheduler,
        Reading sizeBytes,
        Reading rotational,
        Reading readOnly) {

    /// Whether the device serves many requests at once, so that "busy" does not mean "at its limit".
    public boolean servesInParallel() {
        return kind == DiskKind.NVME || name.startsWith("nvme") || rotational.equals(Reading.Known.ZERO);
    }
}
