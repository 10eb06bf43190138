package org.ioscope.nativeaccess;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.libc.ForeignLibC;

/// One thread's way to the system calls that read what is in files: openat(2), statx(2), pread64(2), lseek(2),
/// close(2).
///
/// As with [DirectoryCalls] nothing here throws for a failed call: results below 0 are negative error numbers. One
/// thread at a time: `errno` is written into memory of this object. Addresses must be those of memory that lives
/// until the call returns.
public final class FileCalls {

    private static final long OPENAT = SystemCalls.number(257, 56);
    private static final long STATX = SystemCalls.number(332, 291);
    private static final long PREAD64 = SystemCalls.number(17, 67);
    private static final long LSEEK = SystemCalls.number(8, 62);
    private static final long CLOSE = SystemCalls.number(3, 57);

    private static final int O_NONBLOCK = 0x800;
    private static final int O_NOATIME = 0x40000;
    private static final int O_CLOEXEC = 0x80000;
    private static final int O_NOFOLLOW = (int) SystemCalls.number(0x20000, 0x8000);
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int STATX_BASIC_STATS = 0x7ff;
    private static final int SEEK_DATA = 3;

    private final MemorySegment callState = Arena.ofAuto().allocate(ForeignLibC.callStateBytes());
    private final MemorySegment empty = Arena.ofAuto().allocate(1);

    /// Opens a file for reading, without waiting for the other end of a pipe, and without a trace in the time of its
    /// last access where the kernel allows that.
    ///
    /// @param directory descriptor that a relative name starts from
    /// @param name address of the name, which ends with a zero byte
    /// @param follow whether a symbolic link is followed; otherwise it is refused ([Errno#ELOOP])
    /// @return the descriptor
    public int open(int directory, long name, boolean follow) {
        int flags = O_NONBLOCK | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW);
        int descriptor = (int) call(OPENAT, directory, name, flags | O_NOATIME, 0, 0);
        // The kernel allows that to the file's owner only.
        return descriptor == -Errno.EPERM.number() ? (int) call(OPENAT, directory, name, flags, 0, 0) : descriptor;
    }

    /// Asks for the attributes of an open file.
    ///
    /// @param statx address of [DirectoryCalls#STATX_BYTES] bytes: struct statx (linux/stat.h)
    /// @return 0
    public int stat(int file, long statx) {
        return (int) call(STATX, file, empty.address(), AT_EMPTY_PATH, STATX_BASIC_STATS, statx);
    }

    /// Reads from a place in a file.
    ///
    /// @return bytes written to `buffer`, 0 at or behind the end
    public int read(int file, long buffer, int bytes, long position) {
        long result;
        do {
            result = call(PREAD64, file, buffer, bytes, position, 0);
        } while (result == -Errno.EINTR.number());
        return (int) result;
    }

    /// Where the first bytes at or behind a place lie that are not in a hole.
    ///
    /// @return the place; negative [Errno#ENXIO] where nothing but a hole follows
    public long seekData(int file, long position) {
        return call(LSEEK, file, position, SEEK_DATA, 0, 0);
    }

    /// Closes a descriptor.
    public void close(int file) {
        call(CLOSE, file, 0, 0, 0, 0);
    }

    private long call(long number, long first, long second, long third, long fourth, long fifth) {
        long result = ForeignLibC.syscall(callState, number, first, second, third, fourth, fifth, 0);
        return result < 0 ? -ForeignLibC.errno(callState) : result;
    }
}
