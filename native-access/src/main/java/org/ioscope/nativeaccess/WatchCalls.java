package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.ForeignLibC;

/// One thread's way to the system calls that tell which files change: fanotify(7) for whole file systems,
/// inotify(7)
/// for single directories.
///
/// As with [DirectoryCalls] nothing here throws for a failed call: results below 0 are negative error numbers. One
/// thread at a time: `errno` is written into memory of this object. Addresses must be those of memory that lives
/// until the call returns. Source: linux/fanotify.h and linux/inotify.h of Linux 6.18.
public final class WatchCalls {

    /// Events of both, with the same numbers: a file was written to or cut, came by another name, went by another
    /// name, was made, was deleted.
    public static final int CHANGES = 0x2 | 0x40 | 0x80 | 0x100 | 0x200;

    /// Event of both: some were dropped.
    public static final int OVERFLOW = 0x4000;

    /// Event of inotify: a directory is not watched any more, for good.
    public static final int IGNORED = 0x8000;

    private static final long FANOTIFY_INIT = SystemCalls.number(300, 262);
    private static final long FANOTIFY_MARK = SystemCalls.number(301, 263);
    private static final long NAME_TO_HANDLE_AT = SystemCalls.number(303, 264);
    private static final long OPEN_BY_HANDLE_AT = SystemCalls.number(304, 265);
    private static final long INOTIFY_INIT1 = SystemCalls.number(294, 26);
    private static final long INOTIFY_ADD_WATCH = SystemCalls.number(254, 27);
    private static final long READ = SystemCalls.number(0, 63);
    private static final long CLOSE = SystemCalls.number(3, 57);

    private static final int FAN_CLOEXEC = 0x1;
    private static final int FAN_NONBLOCK = 0x2;
    private static final int FAN_REPORT_DFID_NAME = 0x400 | 0x800;
    private static final int FAN_MARK_ADD = 0x1;
    private static final int FAN_MARK_FILESYSTEM = 0x100;
    private static final int FAN_ONDIR = 0x4000_0000;

    private static final int IN_ONLYDIR = 0x0100_0000;
    private static final int IN_EXCL_UNLINK = 0x0400_0000;

    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int O_PATH = 0x200000;
    private static final int AT_EMPTY_PATH = 0x1000;

    private final MemorySegment callState = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());
    private final MemorySegment empty = Arena.ofAuto().allocate(1);
    private final MemorySegment mountId = Arena.ofAuto().allocate(Integer.BYTES, Integer.BYTES);

    /// Makes a queue of events of whole file systems, which name the directory in which something happened by its
    /// handle (fanotify_init(2)). It is read without waiting.
    ///
    /// @return its descriptor; negative [Errno#EPERM] without the right CAP_SYS_ADMIN
    public int fanotify() {
        return (int) call(FANOTIFY_INIT, FAN_CLOEXEC | FAN_NONBLOCK | FAN_REPORT_DFID_NAME, O_CLOEXEC, 0, 0, 0);
    }

    /// Asks for [#CHANGES] of the whole file system that a directory lies on (fanotify_mark(2)).
    ///
    /// @return 0; negative [Errno#EOPNOTSUPP], [Errno#ENODEV] or [Errno#EXDEV] where the file system is not able
    ///     to
    public int followFileSystem(int queue, int directory) {
        int flags = FAN_MARK_ADD | FAN_MARK_FILESYSTEM;
        return (int) call(FANOTIFY_MARK, queue, flags, CHANGES | FAN_ONDIR, directory, 0);
    }

    /// Reads the handle of an open directory (name_to_handle_at(2)).
    ///
    /// @param handle address of struct file_handle, whose first number is the room behind its eight bytes
    /// @return 0
    public int handle(int directory, long handle) {
        return (int) call(NAME_TO_HANDLE_AT, directory, empty.address(), handle, mountId.address(), AT_EMPTY_PATH);
    }

    /// Opens a directory by its handle, wherever it is now (open_by_handle_at(2)); not for reading.
    ///
    /// @param mount descriptor of a directory on the same file system
    /// @param handle address of struct file_handle
    /// @return the descriptor; negative `ESTALE` if it was deleted
    public int openByHandle(int mount, long handle) {
        return (int) call(OPEN_BY_HANDLE_AT, mount, handle, O_PATH | O_CLOEXEC, 0, 0);
    }

    /// Makes a queue of events of single directories (inotify_init1(2)). It is read without waiting.
    ///
    /// @return its descriptor; negative [Errno#EMFILE] if the user has as many as allowed
    public int inotify() {
        return (int) call(INOTIFY_INIT1, O_NONBLOCK | O_CLOEXEC, 0, 0, 0, 0);
    }

    /// Asks for [#CHANGES] in a directory, not below it (inotify_add_watch(2)).
    ///
    /// @param path address of the path, which ends with a zero byte; links are followed
    /// @return the number that its events carry; negative [Errno#ENOSPC] if the user has as many as allowed
    public int followDirectory(int queue, long path) {
        return (int) call(INOTIFY_ADD_WATCH, queue, path, CHANGES | IN_ONLYDIR | IN_EXCL_UNLINK, 0, 0);
    }

    /// Reads events.
    ///
    /// @return bytes written to `buffer`; negative [Errno#EAGAIN] if there are none now
    public int read(int queue, long buffer, int bytes) {
        long result;
        do {
            result = call(READ, queue, buffer, bytes, 0, 0);
        } while (result == -Errno.EINTR.number());
        return (int) result;
    }

    /// Closes a descriptor.
    public void close(int descriptor) {
        call(CLOSE, descriptor, 0, 0, 0, 0);
    }

    private long call(long number, long first, long second, long third, long fourth, long fifth) {
        long result = ForeignLibC.syscall(callState, number, first, second, third, fourth, fifth, 0);
        return result < 0 ? -ForeignLibC.errno(callState) : result;
    }
}
