package org.ioscope.core.sample;

import java.time.Duration;

/// When to take the next sample: at `start + n * period`, whatever a sample costs, so that ten refreshes at
/// half a second take five seconds.
///
/// Deadlines missed by a stall (a suspended machine, a stopped process) are skipped, not made up for in a
/// burst: two samples are never due within less than half a period of each other. Pure arithmetic on
/// [System#nanoTime()] values; not safe for use by several threads.
public final class FixedRateSchedule {

    /// A sample that costs more than one part in this many of the period disturbs what it measures.
    private static final int COSTLY_DIVISOR = 5;

    private final long startNanos;
    private final long periodNanos;
    private long count;
    private long beganNanos = Long.MIN_VALUE;

    /// Starts the count of periods.
    ///
    /// @param startNanos the moment from which the deadlines are counted
    /// @param period time between two samples
    /// @throws IllegalArgumentException if `period` is not positive
    public FixedRateSchedule(long startNanos, Duration period) {
        this.periodNanos = period.toNanos();
        if (periodNanos <= 0) {
            throw new IllegalArgumentException("the period must be positive: " + period);
        }
        this.startNanos = startNanos;
    }

    /// Tells when a sample was really taken, which is later than it was due after a stall.
    ///
    /// @param nowNanos the moment before it is taken
    public void begin(long nowNanos) {
        beganNanos = nowNanos - startNanos;
    }

    /// Moves on to the next deadline.
    ///
    /// @param nowNanos the present moment
    /// @return nanoseconds to wait for that deadline; 0 if it has just passed
    public long nextDelayNanos(long nowNanos) {
        long elapsed = nowNanos - startNanos;
        long nearest = elapsed / periodNanos + (elapsed % periodNanos > periodNanos / 2 ? 1 : 0);
        count = Math.max(count + 1, nearest);
        if (count * periodNanos < beganNanos + periodNanos / 2) {
            count++;
        }
        return Math.max(0, count * periodNanos - elapsed);
    }

    /// Whether a sample of this cost takes more than a fifth of the period, which the user should be told.
    public boolean isCostly(long costNanos) {
        return costNanos > periodNanos / COSTLY_DIVISOR;
    }
}
