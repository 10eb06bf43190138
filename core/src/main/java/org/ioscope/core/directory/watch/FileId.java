package org.ioscope.core.directory.watch;

/// Which directory of the machine, whatever its name.
///
/// @param device the file system, in the kernel's numbers; of btrfs, the subvolume
/// @param inode number in it
record FileId(long device, long inode) {}
