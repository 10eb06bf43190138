package org.ioscope.core.uring;

/// Opening, making, renaming and removing files and directories, and what is known of them.
///
/// A relative path begins at `directory`: an open directory of this process, or [#CURRENT_DIRECTORY]. An
/// absolute one ignores it. Registered files can not be used as directories (-EBADF).
///
/// Results are 0 unless said otherwise, or what the system call of the same name fails with (-ENOENT, -EACCES,
/// -ENOTDIR, ...). All of it is done by worker threads, but for opening a file whose name the kernel knows
/// without making or emptying it: one by one these operations are slower than the plain calls, in parallel they
/// are not.
///
/// Paths are read when they are submitted.
public final class DirectoryOperations {

    /// Stands for the directory that the process was started in.
    public static final int CURRENT_DIRECTORY = -100;

    private static final int OPENAT = 18;
    private static final int STATX = 21;
    private static final int OPENAT2 = 28;
    private static final int RENAMEAT = 35;
    private static final int UNLINKAT = 36;
    private static final int MKDIRAT = 37;
    private static final int SYMLINKAT = 38;
    private static final int LINKAT = 39;

    private static final int AT_REMOVEDIR = 0x200;
    private static final int AT_SYMLINK_FOLLOW = 0x400;

    private final SubmissionQueue queue;

    DirectoryOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Opens a file (`IORING_OP_OPENAT`, Linux 5.6). The result is its descriptor, which is the caller's to
    /// [close][FileOperations#close]: also if the operation was abandoned, so take its completion.
    public Submission openat(int directory, NativePath path, OpenFlags flags) {
        int bits = flags.bits() | OpenFlags.CLOEXEC;
        return queue.entry(OPENAT, directory, 0, path.address(), flags.permissions(), bits, path, null);
    }

    /// Opens a file without a descriptor, as one of the ring's registered files (`IORING_OP_OPENAT`, Linux
    /// 5.15). The result is 0, or the place that was chosen; -ENXIO without registered files, -EINVAL if there
    /// is no such place.
    ///
    /// @param slot place of the registered files, whose file is closed first, or [FixedSlot#ANY]
    public Submission openatFixed(int directory, NativePath path, OpenFlags flags, int slot) {
        int index = FixedSlot.indexOrAny(slot);
        return queue.entry(OPENAT, directory, 0, path.address(), flags.permissions(), flags.bits(), path, null)
                .fileIndex(index);
    }

    /// As [#openat], under rules for the way along the path (`IORING_OP_OPENAT2`, Linux 5.6). -EINVAL for flags
    /// that [#openat] would ignore.
    public Submission openat2(int directory, NativePath path, OpenHow how) {
        return queue.entry(OPENAT2, directory, how.address(), path.address(), OpenHow.BYTES, 0, path, how);
    }

    /// As [#openatFixed], under rules for the way along the path (`IORING_OP_OPENAT2`, Linux 5.15).
    public Submission openat2Fixed(int directory, NativePath path, OpenHow how, int slot) {
        int index = FixedSlot.indexOrAny(slot);
        return queue.entry(OPENAT2, directory, how.fixedAddress(), path.address(), OpenHow.BYTES, 0, path, how)
                .fileIndex(index);
    }

    /// Removes a name, and the file with its last one (`IORING_OP_UNLINKAT`, Linux 5.11). -EISDIR for a
    /// directory.
    public Submission unlinkat(int directory, NativePath path) {
        return queue.entry(UNLINKAT, directory, 0, path.address(), 0, 0, path, null);
    }

    /// Removes an empty directory (`IORING_OP_UNLINKAT` with `AT_REMOVEDIR`, Linux 5.11). -ENOTEMPTY else.
    public Submission rmdir(int directory, NativePath path) {
        return queue.entry(UNLINKAT, directory, 0, path.address(), 0, AT_REMOVEDIR, path, null);
    }

    /// Gives a file another name, in one step (`IORING_OP_RENAMEAT`, Linux 5.11). -EXDEV if that would be in
    /// another file system, -EINVAL where the file system does not know the rule.
    public Submission renameat(int directory, NativePath path, int newDirectory, NativePath newPath, RenameRule rule) {
        return queue.entry(
                RENAMEAT, directory, newPath.address(), path.address(), newDirectory, rule.bits(), path, newPath);
    }

    /// Makes a directory (`IORING_OP_MKDIRAT`, Linux 5.15).
    ///
    /// @param permissions such as 0_755; the process's umask is taken off
    public Submission mkdirat(int directory, NativePath path, int permissions) {
        return queue.entry(MKDIRAT, directory, 0, path.address(), permissions, 0, path, null);
    }

    /// Gives a file a further name; of a symbolic link, the link itself (`IORING_OP_LINKAT`, Linux 5.15).
    public Submission linkat(int directory, NativePath path, int newDirectory, NativePath newPath) {
        return link(directory, path, newDirectory, newPath, 0);
    }

    /// As [#linkat], but for a symbolic link the file that it leads to gets the name.
    public Submission linkatFollowing(int directory, NativePath path, int newDirectory, NativePath newPath) {
        return link(directory, path, newDirectory, newPath, AT_SYMLINK_FOLLOW);
    }

    private Submission link(int directory, NativePath path, int newDirectory, NativePath newPath, int flags) {
        return queue.entry(LINKAT, directory, newPath.address(), path.address(), newDirectory, flags, path, newPath);
    }

    /// Makes a symbolic link (`IORING_OP_SYMLINKAT`, Linux 5.15).
    ///
    /// @param target what it says; it need not exist
    /// @param directory where a relative `path` begins
    /// @param path its name
    public Submission symlinkat(NativePath target, int directory, NativePath path) {
        return queue.entry(SYMLINKAT, directory, path.address(), target.address(), 0, 0, target, path);
    }

    /// What is known of a file (`IORING_OP_STATX`, Linux 5.6). `status` is valid once it has completed with 0.
    /// Always by a worker thread.
    public Submission statx(int directory, NativePath path, StatusRequest request, FileStatus status) {
        return queue.entry(
                STATX,
                directory,
                status.address(),
                path.address(),
                request.fields(),
                request.flags(),
                path,
                status.memory());
    }

    /// What is known of an open file; see [#statx(int, NativePath, StatusRequest, FileStatus)].
    public Submission statx(int fd, StatusRequest request, FileStatus status) {
        return statx(fd, NativePath.EMPTY, request.ofDescriptor(), status);
    }
}
