package org.ioscope.nativeaccess.libc;

import com.sun.jna.Native;
import java.nio.Buffer;
import org.ioscope.nativeaccess.ErrnoException;

/// Checks results of [LibC]: wraps each call as `check(LibC.x(...), "x", subject)`.
///
/// `errno` belongs to the platform thread that made the call, so native calls are made on platform threads and
/// nothing may run between the call and its check.
public final class Calls {

    private Calls() {}

    /// `result`, or the exception for `errno` where it is negative.
    ///
    /// @param call the C function's name
    /// @param subject what it was called on: a quoted path, a number, a name
    public static int check(int result, String call, String subject) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(Native.getLastError(), call, subject);
        }
        return result;
    }

    /// As [#check(int, String, String)] for a `ssize_t`.
    public static long check(long result, String call, String subject) throws ErrnoException {
        if (result < 0) {
            throw ErrnoException.of(Native.getLastError(), call, subject);
        }
        return result;
    }

    /// Number of the error of the call just made.
    public static int lastError() {
        return Native.getLastError();
    }

    /// Address of the first byte of a direct buffer; valid as long as the buffer is reachable.
    public static long address(Buffer direct) {
        return com.sun.jna.Pointer.nativeValue(Native.getDirectBufferPointer(direct));
    }
}
