package org.ioscope.nativeaccess;

import java.util.OptionalInt;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// I/O priorities as the kernel keeps them (ioprio_get(2), linux/ioprio.h).
public final class IoPriorities {

    private static final int IOPRIO_WHO_PROCESS = 1;
    private static final long IOPRIO_GET = SystemCalls.number(252, 31);

    private static final long IOPRIO_SET = SystemCalls.number(251, 30);
    private static final int CLASS_SHIFT = 13;

    private IoPriorities() {}

    /// Raw priority of a thread: class in bits 13 to 15 (0 none, 1 real-time, 2 best-effort, 3 idle), level in
    /// bits 0 to 2. Empty where the thread is gone or may not be asked.
    public static OptionalInt get(int tid) {
        long priority = LibC.syscall(IOPRIO_GET, IOPRIO_WHO_PROCESS, tid, 0);
        return priority < 0 ? OptionalInt.empty() : OptionalInt.of((int) priority);
    }

    /// Sets the priority of a thread (ioprio_set(2)).
    ///
    /// @param ioClass 1 real-time, 2 best-effort, 3 idle
    /// @param level 0 (first) to 7 (last)
    /// @throws ErrnoException [Errno#ESRCH] if it is gone, [Errno#EPERM] without the right to its task or class
    public static void set(int tid, int ioClass, int level) throws ErrnoException {
        Calls.check(
                LibC.syscall(IOPRIO_SET, IOPRIO_WHO_PROCESS, tid, (long) ioClass << CLASS_SHIFT | level),
                "ioprio_set",
                Integer.toString(tid));
    }
}
