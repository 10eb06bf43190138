package org.ioscope.core.directory;

/// What is known of one entry that a tree is assembled from. Filled anew for each entry; what is not set is
/// unknown.
public final class TreeEntry {

    /// As the kernel has it; of a scanned path the path.
    public byte[] name = {};

    public EntryType type = EntryType.UNKNOWN;

    /// [NodeFlag]s as a set of bits, see [#flag].
    int flags;

    public long apparentBytes;

    /// -1 where not known.
    public long allocatedBytes;

    /// Seconds since 1970.
    public long modifiedSeconds;

    /// Day since 1970.
    public int accessedDay;

    public int createdDay;

    /// User ID, -1 where not known.
    public int owner;

    /// The file's number in its file system; of use for directories and for files with several names.
    public long inode;

    /// Device in the kernel's numbers: major in the lower half, minor in the upper.
    public long device;

    /// Names that the file has.
    public int links;

    /// Forgets everything.
    public void clear() {
        name = new byte[0];
        type = EntryType.UNKNOWN;
        flags = 0;
        apparentBytes = 0;
        allocatedBytes = 0;
        modifiedSeconds = 0;
        accessedDay = 0;
        createdDay = 0;
        owner = -1;
        inode = 0;
        device = 0;
        links = 1;
    }

    public void flag(NodeFlag flag) {
        flags |= flag.bit();
    }

    public void unflag(NodeFlag flag) {
        flags &= ~flag.bit();
    }

    public boolean has(NodeFlag flag) {
        return (flags & flag.bit()) != 0;
    }
}
