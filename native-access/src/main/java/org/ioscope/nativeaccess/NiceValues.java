package org.ioscope.nativeaccess;

import java.util.OptionalInt;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// Nice values: -20 (first) to 19 (last) for a processor (getpriority(2), setpriority(2)).
public final class NiceValues {

    private static final int PRIO_PROCESS = 0;

    /// The C library's own function may give -1 for a value and for an error; the kernel's call gives 20 minus the
    /// value.
    private static final long GETPRIORITY = SystemCalls.number(140, 141);

    private static final int KERNEL_OFFSET = 20;

    private NiceValues() {}

    /// Nice value of a thread; empty if it is gone.
    public static OptionalInt get(int tid) {
        long value = LibC.syscall(GETPRIORITY, PRIO_PROCESS, tid, 0);
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(KERNEL_OFFSET - (int) value);
    }

    /// Sets the nice value of a thread.
    ///
    /// @throws ErrnoException [Errno#ESRCH] if it is gone, [Errno#EPERM] if it is another user's, [Errno#EACCES]
    ///     if
    ///     it would come first and may not
    public static void set(int tid, int nice) throws ErrnoException {
        Calls.check(LibC.setpriority(PRIO_PROCESS, tid, nice), "setpriority", Integer.toString(tid));
    }
}
