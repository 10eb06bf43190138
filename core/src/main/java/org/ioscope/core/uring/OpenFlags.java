package org.ioscope.core.uring;

/// How a file is opened (`O_*` of fcntl.h), and the permissions that it gets if it is made. Immutable: make it
/// once, use it for any number of operations.
///
/// Begin with [#READ], [#WRITE], [#READ_WRITE] or [#PATH]. Descriptors are never inherited by other programs
/// (`O_CLOEXEC`).
///
/// @param bits as in C on this processor, without `O_CLOEXEC`
/// @param permissions of a file that is made, as in C: 0_644 for instance; the process's umask is taken off
public record OpenFlags(int bits, int permissions) {

    /// Only to be read.
    public static final OpenFlags READ = new OpenFlags(0, 0);

    /// Only to be written.
    public static final OpenFlags WRITE = new OpenFlags(1, 0);

    /// To be read and written.
    public static final OpenFlags READ_WRITE = new OpenFlags(2, 0);

    /// Only a place in the file system, as directory of other operations: neither read nor written (`O_PATH`).
    public static final OpenFlags PATH = new OpenFlags(0_10000000, 0);

    static final int CLOEXEC = 0_2000000;

    private static final boolean ARM64 = "aarch64".equals(System.getProperty("os.arch"));
    private static final int CREAT = 0_100;
    private static final int EXCL = 0_200;
    private static final int TRUNC = 0_1000;
    private static final int APPEND = 0_2000;
    private static final int NONBLOCK = 0_4000;
    private static final int DSYNC = 0_10000;
    private static final int SYNC = 0_4010000;
    private static final int NOATIME = 0_1000000;
    private static final int TMPFILE = 0_20000000;
    // asm-generic/fcntl.h, and arch/arm64/include/uapi/asm/fcntl.h.
    private static final int DIRECT = ARM64 ? 0_200000 : 0_40000;
    private static final int DIRECTORY = ARM64 ? 0_40000 : 0_200000;
    private static final int NOFOLLOW = ARM64 ? 0_100000 : 0_400000;
    private static final int PERMISSIONS = 0_7777;

    /// Checks the permissions.
    public OpenFlags {
        if ((permissions & ~PERMISSIONS) != 0) {
            throw new IllegalArgumentException(
                    "permissions are 0 to 07777, not 0" + Integer.toOctalString(permissions));
        }
    }

    /// Makes the file if there is none.
    ///
    /// @param mode its permissions, such as 0_644
    public OpenFlags create(int mode) {
        return new OpenFlags(bits | CREAT, mode);
    }

    /// Makes the file; -EEXIST if there is one already, be it a symbolic link.
    public OpenFlags createNew(int mode) {
        return new OpenFlags(bits | CREAT | EXCL, mode);
    }

    /// Makes a file without a name in the directory that is opened (`O_TMPFILE`). To be written.
    public OpenFlags temporary(int mode) {
        return new OpenFlags(bits | TMPFILE | DIRECTORY, mode);
    }

    /// The file is empty afterwards.
    public OpenFlags truncate() {
        return and(TRUNC);
    }

    /// Each write goes to the end of the file.
    public OpenFlags append() {
        return and(APPEND);
    }

    /// Past the page cache, in whole blocks (`O_DIRECT`). -EINVAL where the file system can not.
    public OpenFlags direct() {
        return and(DIRECT);
    }

    /// Each write as with [ReadWriteFlags#DSYNC].
    public OpenFlags dsync() {
        return and(DSYNC);
    }

    /// Each write as with [ReadWriteFlags#SYNC].
    public OpenFlags sync() {
        return and(SYNC);
    }

    /// -ENOTDIR if it is no directory.
    public OpenFlags directory() {
        return and(DIRECTORY);
    }

    /// -ELOOP if the last part of the path is a symbolic link.
    public OpenFlags noFollow() {
        return and(NOFOLLOW);
    }

    /// Reading leaves the time of last access alone. -EPERM if the file is another user's.
    public OpenFlags noAccessTime() {
        return and(NOATIME);
    }

    /// Opening a pipe or a device does not wait, nor do reading and writing it: -EAGAIN.
    public OpenFlags nonBlocking() {
        return and(NONBLOCK);
    }

    private OpenFlags and(int bit) {
        return new OpenFlags(bits | bit, permissions);
    }
}
