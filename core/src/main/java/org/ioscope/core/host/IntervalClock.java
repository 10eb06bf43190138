package org.ioscope.core.host;

import java.util.function.LongSupplier;
import org.ioscope.nativeaccess.BootClock;

/// Lengths of intervals as they really were: the time for which the machine was suspended counts. Not safe for use
/// by several threads.
public final class IntervalClock {

    private final LongSupplier nanos;
    private long before;

    /// @param nanos time that never goes back, from any origin
    IntervalClock(LongSupplier nanos) {
        this.nanos = nanos;
        before = nanos.getAsLong();
    }

    /// By the machine's time since boot.
    public static IntervalClock ofMachine() {
        return new IntervalClock(BootClock::nanos);
    }

    /// Nanoseconds since the last call, or since this was made; at least 1.
    public long next() {
        long now = nanos.getAsLong();
        long interval = Math.max(1, now - before);
        before = now;
        return interval;
    }
}
