package org.ioscope.nativeaccess;

import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ioscope.nativeaccess.libc.LibC;

/// Error numbers of Linux system calls (asm-generic/errno-base.h and errno.h, the same on x86-64 and arm64).
public enum Errno {
    EPERM(1),
    ENOENT(2),
    ESRCH(3),
    EINTR(4),
    EIO(5),
    ENXIO(6),
    EBADF(9),
    EAGAIN(11),
    ENOMEM(12),
    EACCES(13),
    EFAULT(14),
    EBUSY(16),
    EEXIST(17),
    EXDEV(18),
    ENODEV(19),
    ENOTDIR(20),
    EISDIR(21),
    EINVAL(22),
    ENFILE(23),
    EMFILE(24),
    ENOTTY(25),
    EFBIG(27),
    ENOSPC(28),
    ESPIPE(29),
    EROFS(30),
    EPIPE(32),
    ERANGE(34),
    ENAMETOOLONG(36),
    ENOSYS(38),
    ENOTEMPTY(39),
    ELOOP(40),
    ENODATA(61),
    ETIME(62),
    EOVERFLOW(75),
    EBADFD(77),
    EMSGSIZE(90),
    EPROTONOSUPPORT(93),
    EOPNOTSUPP(95),
    EAFNOSUPPORT(97),
    EADDRINUSE(98),
    ENOBUFS(105),
    ETIMEDOUT(110),
    ECONNREFUSED(111),
    ECANCELED(125),
    /// Any number that has no name here.
    UNKNOWN(-1);

    private static final Map<Integer, Errno> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Errno::number, Function.identity()));

    private final int number;

    Errno(int number) {
        this.number = number;
    }

    /// The number in C.
    public int number() {
        return number;
    }

    /// The constant of a (positive) number, [#UNKNOWN] if it has none.
    public static Errno of(int number) {
        return BY_NUMBER.getOrDefault(number, UNKNOWN);
    }

    /// The C library's words for it, in the language of the environment.
    public String words() {
        return wordsOf(number, name());
    }

    private static String wordsOf(int number, String fallback) {
        Pointer words = LibC.strerror(number);
        return words == null ? fallback : words.getString(0);
    }

    /// Name and the C library's words: `EACCES (Permission denied)`.
    static String describe(int number) {
        Pointer words = LibC.strerror(number);
        Errno errno = of(number);
        String name = errno == UNKNOWN ? String.format(Locale.ROOT, "errno %d", number) : errno.name();
        return words == null ? name : name + " (" + words.getString(0) + ")";
    }
}
