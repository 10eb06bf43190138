package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.ForeignLibC;
import org.jspecify.annotations.Nullable;

/// One thread's way to the system calls that read directories: openat(2), getdents64(2), statx(2),
/// close(2).
///
/// All go through one handle of syscall(2): each further shape of call costs milliseconds at the start. It does
/// not keep `errno`, which would double what a call costs; a call that failed is made again by a handle that
/// does. Nothing here throws for a failed call: results below 0 are negative error numbers. One thread at a time:
/// `errno` is written into memory of this object. Addresses must be those of memory that lives until the call
/// returns.
public final class DirectoryCalls {

    /// The directory that paths are relative to when no other is named (`AT_FDCWD`).
    public static final int WORKING_DIRECTORY = -100;

    /// Bytes of struct statx.
    public static final int STATX_BYTES = 256;

    private static final long OPENAT = SystemCalls.number(257, 56);
    private static final long GETDENTS64 = SystemCalls.number(217, 61);
    private static final long STATX = SystemCalls.number(332, 291);
    private static final long CLOSE = SystemCalls.number(3, 57);
    private static final long GETTID = SystemCalls.number(186, 178);

    private static final int O_NONBLOCK = 0x800;
    private static final int O_CLOEXEC = 0x80000;
    private static final int O_DIRECTORY = (int) SystemCalls.number(0x10000, 0x4000);
    private static final int O_NOFOLLOW = (int) SystemCalls.number(0x20000, 0x8000);

    private static final int AT_SYMLINK_NOFOLLOW = 0x100;
    private static final int AT_NO_AUTOMOUNT = 0x800;
    private static final int AT_STATX_DONT_SYNC = 0x4000;

    /// Type, mode, links, owner, times, inode, size, blocks, time of birth, and the mount.
    private static final int STATX_MASK = 0x7ff | 0x800 | 0x1000;

    private @Nullable MemorySegment callState;

    /// Opens a directory for reading; what is not a directory is refused with `ENOTDIR`.
    ///
    /// @param directory descriptor that a relative name starts from
    /// @param name address of the name, which ends with a zero byte
    /// @param follow whether a symbolic link is followed; otherwise it is refused ([Errno#ELOOP] or
    ///     [Errno#ENOTDIR])
    /// @return the descriptor
    public int open(int directory, long name, boolean follow) {
        int flags = O_NONBLOCK | O_CLOEXEC | O_DIRECTORY | (follow ? 0 : O_NOFOLLOW);
        return (int) call(OPENAT, directory, name, flags, 0, 0);
    }

    /// Reads entries as struct linux_dirent64: u64 inode, s64 offset, u16 length of the entry, u8 type, name
    /// and zero.
    ///
    /// @return bytes written to `buffer`, 0 at the end
    public int list(int directory, long buffer, int bytes) {
        return (int) call(GETDENTS64, directory, buffer, bytes, 0, 0);
    }

    /// Asks for the attributes of an entry; a mount is not made for it, and a network is not asked again.
    ///
    /// @param statx address of [#STATX_BYTES] bytes: struct statx (linux/stat.h)
    /// @return 0
    public int stat(int directory, long name, boolean follow, long statx) {
        int flags = AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC | (follow ? 0 : AT_SYMLINK_NOFOLLOW);
        return (int) call(STATX, directory, name, flags, STATX_MASK, statx);
    }

    /// Closes a descriptor. It is closed whatever the kernel says, so nothing is said here.
    public void close(int descriptor) {
        ForeignLibC.syscall(CLOSE, descriptor, 0, 0, 0, 0, 0);
    }

    /// The calling thread's number in the kernel (gettid(2)).
    public int threadId() {
        return (int) call(GETTID, 0, 0, 0, 0, 0);
    }

    private long call(long number, long first, long second, long third, long fourth, long fifth) {
        long result = ForeignLibC.syscall(number, first, second, third, fourth, fifth, 0);
        return result < 0 ? again(number, first, second, third, fourth, fifth) : result;
    }

    private long again(long number, long first, long second, long third, long fourth, long fifth) {
        MemorySegment state = callState;
        if (state == null) {
            state = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());
            callState = state;
        }
        long result = ForeignLibC.syscall(state, number, first, second, third, fourth, fifth, 0);
        return result < 0 ? -ForeignLibC.errno(state) : result;
    }
}
