package org.ioscope.core.sample;

/// How full a mounted file system is. Source: `/proc/self/mountinfo` and `statvfs(3)`.
///
/// @param mountPoint folder where it is mounted; of several, the shortest
/// @param device what is mounted, such as `/dev/nvme0n1p2`
/// @param type such as `ext4`
/// @param major number of its device's driver
/// @param minor number of its device within the driver; for file systems without a device of their own (btrfs,
///     tmpfs)
///     this names no block device
/// @param readOnly whether it is mounted read-only
/// @param totalBytes its size
/// @param freeBytes unused, the part that is kept for root included
/// @param availableBytes what users other than root may still use
/// @param inodes how many files it can hold; 0 where it has no such limit
/// @param freeInodes how many more files it can hold
public record FileSystemState(
        String mountPoint,
        String device,
        String type,
        int major,
        int minor,
        boolean readOnly,
        Reading totalBytes,
        Reading freeBytes,
        Reading availableBytes,
        Reading inodes,
        Reading freeInodes) {}
