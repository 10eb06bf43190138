package org.ioscope.core.directory;

/// What a file system says about an entry.
interface EntryAttributes {

    EntryType type();

    /// st_nlink
    int links();

    /// User ID, [Owners#UNKNOWN] where not known.
    int uid();

    long inode();

    long size();

    boolean hasBlocks();

    /// Of 512 bytes.
    long blocks();

    long accessedSeconds();

    /// 0 where not known.
    long createdSeconds();

    long modifiedSeconds();

    /// Major number in the lower half, minor in the upper, as the kernel gives them.
    long device();

    /// As in `/proc/self/mountinfo`, -1 where not known.
    long mount();

    boolean isCompressed();

    boolean isMountRoot();
}
