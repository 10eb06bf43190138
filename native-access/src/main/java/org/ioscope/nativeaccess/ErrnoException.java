package org.ioscope.nativeaccess;

import java.io.IOException;

/// A system call that failed: which, on what, and why. Its message reads `openat("/proc/812/io"): EACCES
/// (Permission denied)`.
public final class ErrnoException extends IOException {

    private static final long serialVersionUID = 1;

    private final Errno errno;
    private final String call;

    private ErrnoException(Errno errno, String call, String message) {
        super(message);
        this.errno = errno;
        this.call = call;
    }

    /// The exception for a call that failed.
    ///
    /// @param number `errno`, positive
    /// @param call name of the C function
    /// @param subject what it was called on: a quoted path, a number, a name
    public static ErrnoException of(int number, String call, String subject) {
        return new ErrnoException(Errno.of(number), call, call + "(" + subject + "): " + Errno.describe(number));
    }

    /// Why it failed.
    public Errno errno() {
        return errno;
    }

    /// The C function that failed.
    public String call() {
        return call;
    }
}
