package org.ioscope.core.uring;

/// Which fields of a [FileStatus] are wanted, and how fresh. Immutable: make it once, use it for any number of
/// operations. File systems may give more.
///
/// @param fields `STATX_*` of linux/stat.h
/// @param flags `AT_*` of linux/fcntl.h
public record StatusRequest(int fields, int flags) {

    /// What stat(2) tells: all but the time of birth and what came later.
    public static final StatusRequest BASIC = new StatusRequest(0x7ff, 0);

    /// All that a [FileStatus] holds.
    public static final StatusRequest ALL = new StatusRequest(FileStatus.ALL_FIELDS, 0);

    private static final int SYMLINK_NOFOLLOW = 0x100;
    private static final int NO_AUTOMOUNT = 0x800;
    private static final int EMPTY_PATH = 0x1000;
    private static final int FORCE_SYNC = 0x2000;
    private static final int DONT_SYNC = 0x4000;

    /// Nothing but this field.
    public static StatusRequest of(FileStatus.Field field) {
        return new StatusRequest(field.bit(), 0);
    }

    /// This field too.
    public StatusRequest and(FileStatus.Field field) {
        return new StatusRequest(fields | field.bit(), flags);
    }

    /// Of a symbolic link itself, not of what it leads to.
    public StatusRequest noFollow() {
        return with(SYMLINK_NOFOLLOW);
    }

    /// Without mounting anything on the way.
    public StatusRequest noAutomount() {
        return with(NO_AUTOMOUNT);
    }

    /// A network file system asks its server.
    public StatusRequest fresh() {
        return new StatusRequest(fields, (flags & ~DONT_SYNC) | FORCE_SYNC);
    }

    /// A network file system tells what it knows without asking.
    public StatusRequest cached() {
        return new StatusRequest(fields, (flags & ~FORCE_SYNC) | DONT_SYNC);
    }

    /// Of the descriptor itself, the path being empty.
    StatusRequest ofDescriptor() {
        return (flags & EMPTY_PATH) != 0 ? this : with(EMPTY_PATH);
    }

    private StatusRequest with(int bit) {
        return new StatusRequest(fields, flags | bit);
    }
}
