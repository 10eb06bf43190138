package org.ioscope.core.sample;

/// Sorts of block devices.
public enum DiskKind {
    /// A whole disk of any bus but NVMe.
    DISK,
    /// A whole NVMe namespace.
    NVME,
    /// A part of a disk.
    PARTITION,
    /// A device-mapper volume: LVM, dm-crypt and the like.
    DEVICE_MAPPER,
    /// A software RAID.
    RAID,
    /// A file that is used as a disk.
    LOOP,
    /// Compressed memory used as a disk.
    ZRAM,
    /// Memory used as a disk.
    RAM,
    /// A CD, DVD or Blu-ray drive.
    OPTICAL,
    /// Anything else, such as a network block device.
    OTHER
}
