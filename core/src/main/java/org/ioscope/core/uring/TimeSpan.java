package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.time.Instant;

/// How long something takes, or when it is, as C has it. Immutable, for any number of operations.
///
/// It need not be closed: it is freed once nobody and no operation uses it.
///
/// struct __kernel_timespec: 0 tv_sec s64, 8 tv_nsec s64.
public final class TimeSpan extends KernelMemory {

    private static final int BYTES = 16;

    private final MemorySegment segment = Arena.ofAuto().allocate(BYTES, Long.BYTES);

    private TimeSpan(long seconds, int nanos) {
        segment.set(ValueLayout.JAVA_LONG, 0, seconds);
        segment.set(ValueLayout.JAVA_LONG, Long.BYTES, nanos);
    }

    /// A time from the operation's begin, or with [TimeoutFlags#ABSOLUTE] from the zero of its clock.
    ///
    /// @throws IllegalArgumentException if it is negative
    public static TimeSpan of(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("the time must not be negative: " + duration);
        }
        return new TimeSpan(duration.getSeconds(), duration.getNano());
    }

    /// A point in time, for [TimeoutFlags#ABSOLUTE] together with [TimeoutFlags#REAL_TIME].
    public static TimeSpan until(Instant instant) {
        return of(Duration.between(Instant.EPOCH, instant));
    }

    long address() {
        return segment.address();
    }

    @Override
    void free() {
        // The collector frees it: it is small.
    }
}
