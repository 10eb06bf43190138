package org.ioscope.core.uring;

/// How one read or write is to be done, whatever the file was opened with (`RWF_*` of linux/fs.h). Immutable:
/// make it once, use it for any number of operations.
///
/// What the file system does not know, it answers with -EOPNOTSUPP; what the kernel does not know, with -EINVAL
/// or -EOPNOTSUPP.
///
/// @param bits as in C
public record ReadWriteFlags(int bits) {

    /// As the file was opened.
    public static final ReadWriteFlags NONE = new ReadWriteFlags(0);

    /// Polls for the completion; only on a ring with [SetupFlag#IOPOLL], where it is implied (`RWF_HIPRI`,
    /// Linux 4.6).
    public static final ReadWriteFlags HIPRI = new ReadWriteFlags(1);

    /// The write ends only when its data, and what is needed to read it again, are on the device: as a write
    /// and a [FileOperations#fdatasync] of just these bytes (`RWF_DSYNC`, Linux 4.7).
    public static final ReadWriteFlags DSYNC = new ReadWriteFlags(1 << 1);

    /// As [#DSYNC], with all metadata (`RWF_SYNC`, Linux 4.7).
    public static final ReadWriteFlags SYNC = new ReadWriteFlags(1 << 2);

    /// Completes with -EAGAIN instead of going to a worker thread, or sleeping, where data or locks are not at
    /// hand (`RWF_NOWAIT`, Linux 4.14). May also read less than is at hand and wanted.
    public static final ReadWriteFlags NOWAIT = new ReadWriteFlags(1 << 3);

    /// Writes at the end of the file, whatever the offset; an offset of -1 moves the file's position to the new
    /// end (`RWF_APPEND`, Linux 4.16).
    public static final ReadWriteFlags APPEND = new ReadWriteFlags(1 << 4);

    /// Writes at the offset even if the file was opened for appending (`RWF_NOAPPEND`, Linux 6.9).
    public static final ReadWriteFlags NOAPPEND = new ReadWriteFlags(1 << 5);

    /// All or nothing of the write is on the device after a loss of power (`RWF_ATOMIC`, Linux 6.11). O_DIRECT,
    /// a power of two as length, offset a multiple of it, within what [FileStatus#atomicWriteUnitMax()] says;
    /// else -EINVAL.
    public static final ReadWriteFlags ATOMIC = new ReadWriteFlags(1 << 6);

    /// Through the page cache, which keeps nothing of it (`RWF_DONTCACHE`, Linux 6.14). On 6.18 ext4 and xfs
    /// can, tmpfs and btrfs answer -EOPNOTSUPP.
    public static final ReadWriteFlags DONTCACHE = new ReadWriteFlags(1 << 7);

    /// No SIGPIPE with -EPIPE (`RWF_NOSIGNAL`, Linux 6.18). Java ignores that signal anyway.
    public static final ReadWriteFlags NOSIGNAL = new ReadWriteFlags(1 << 8);

    /// Both together.
    public ReadWriteFlags and(ReadWriteFlags other) {
        return new ReadWriteFlags(bits | other.bits);
    }
}
