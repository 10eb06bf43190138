package org.ioscope.nativeaccess.libc;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/// The C library's functions under their C names, so that the man pages can be searched. LP64 only: every
/// pointer is a `long` address, every `size_t` and `ssize_t` a `long`.
///
/// Nothing here checks a result. Callers check it and read `errno` in the same expression ([Calls]).
public final class LibC {

    static {
        Native.register(LibC.class, "c");
    }

    private LibC() {}

    /// socket(2)
    public static native int socket(int domain, int type, int protocol);

    /// bind(2)
    public static native int bind(int fd, long address, int length);

    /// setsockopt(2)
    public static native int setsockopt(int fd, int level, int name, long value, int length);

    /// getsockopt(2)
    public static native int getsockopt(int fd, int level, int name, long value, long length);

    /// send(2)
    public static native long send(int fd, long buffer, long length, int flags);

    /// recvmmsg(2)
    public static native int recvmmsg(int fd, long messages, int count, int flags, long timeout);

    /// poll(2)
    public static native int poll(long descriptors, long count, int timeoutMillis);

    /// eventfd(2)
    public static native int eventfd(int initial, int flags);

    /// write(2)
    public static native long write(int fd, long buffer, long length);

    /// read(2)
    public static native long read(int fd, long buffer, long length);

    /// close(2)
    public static native int close(int fd);

    /// syscall(2) with up to three arguments; variadic in C, but arguments are passed in the same registers
    public static native long syscall(long number, long first, long second, long third);

    /// syscall(2) with four arguments
    public static native long syscall(long number, long first, long second, long third, long fourth);

    /// setpriority(2)
    public static native int setpriority(int which, int who, int priority);

    /// clock_gettime(2)
    public static native int clock_gettime(int clock, long time);

    /// statvfs(3)
    public static native int statvfs(long path, long buffer);

    /// sysconf(3)
    public static native long sysconf(int name);

    /// getpwuid_r(3); returns the error number itself
    public static native int getpwuid_r(int uid, long passwd, long buffer, long length, long result);

    /// getpwnam_r(3); returns the error number itself
    public static native int getpwnam_r(String name, long passwd, long buffer, long length, long result);

    /// strerror(3)
    public static native @Nullable Pointer strerror(int errno);
}
