package org.ioscope.nativeaccess;

import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.ioscope.nativeaccess.libc.Calls;
import org.ioscope.nativeaccess.libc.LibC;

/// Time since the machine was booted, time that it was suspended included (clock_gettime(2), `CLOCK_BOOTTIME`).
/// [System#nanoTime()] stands still while a machine is suspended.
public final class BootClock {

    private static final int CLOCK_BOOTTIME = 7;
    /// struct timespec (LP64): 0 tv_sec i64, 8 tv_nsec i64.
    private static final int TIMESPEC = 16;

    private BootClock() {}

    /// Nanoseconds since boot.
    public static long nanos() {
        ByteBuffer time = ByteBuffer.allocateDirect(TIMESPEC).order(ByteOrder.nativeOrder());
        try {
            // Fails only for a clock that the kernel does not have; this one is as old as Linux 2.6.39.
            LibC.clock_gettime(CLOCK_BOOTTIME, Calls.address(time));
            return TimeUnit.SECONDS.toNanos(time.getLong(0)) + time.getLong(Long.BYTES);
        } finally {
            Reference.reachabilityFence(time);
        }
    }
}
