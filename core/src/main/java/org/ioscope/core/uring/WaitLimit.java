package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;

/// How long one thread waits in the kernel at most, as io_uring_enter(2) takes it (Linux 5.11).
///
/// struct io_uring_getevents_arg: 0 sigmask u64, 8 sigmask_sz u32, 12 min_wait_usec u32, 16 ts u64; behind it
/// struct __kernel_timespec: 24 tv_sec s64, 32 tv_nsec s64.
final class WaitLimit {

    static final long BYTES = 24;
    private static final int TIME_BYTES = 16;
    private static final int MIN_WAIT = 12;
    private static final int TIME_ADDRESS = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final long NANOS_PER_MICRO = 1_000;

    private final MemorySegment argument = Arena.ofAuto().allocate(BYTES + TIME_BYTES, Long.BYTES);

    WaitLimit() {
        argument.set(ValueLayout.JAVA_LONG, TIME_ADDRESS, argument.address() + BYTES);
    }

    /// Writes a limit down.
    ///
    /// @param least after which any number of completions will do; more than zero needs Linux 6.12
    /// @return the address of the struct
    long of(long limitNanos, Duration least) {
        argument.set(
                ValueLayout.JAVA_INT, MIN_WAIT, (int) Math.min(Integer.MAX_VALUE, least.toNanos() / NANOS_PER_MICRO));
        argument.set(ValueLayout.JAVA_LONG, BYTES, limitNanos / NANOS_PER_SECOND);
        argument.set(ValueLayout.JAVA_LONG, BYTES + Long.BYTES, limitNanos % NANOS_PER_SECOND);
        return argument.address();
    }
}
