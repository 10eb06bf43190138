package org.ioscope.core.local;

import java.util.Arrays;

/// A task's counters since it started, as one backend read them. Immutable once it was handed on.
///
/// What was not asked for takes no room and counts as 0.
final class Counters {

    /// What a task starts with.
    static final Counters ZERO = new Counters(new long[0]);

    private static final int BASIC = Counter.SWAP_IN + 1;
    private static final int ALL = Counter.IRQ + 1;

    private final long[] values;

    private Counters(long[] values) {
        this.values = values;
    }

    /// Those that are always told; time waited is 0 where the backend can not tell.
    Counters(long readBytes, long writeBytes, long cancelledWriteBytes, long ioDelayNanos, long swapinDelayNanos) {
        this(readBytes, writeBytes, cancelledWriteBytes, ioDelayNanos, swapinDelayNanos, false);
    }

    /// As above, with room for all others.
    Counters(
            long readBytes,
            long writeBytes,
            long cancelledWriteBytes,
            long ioDelayNanos,
            long swapinDelayNanos,
            boolean all) {
        values = new long[all ? ALL : BASIC];
        values[Counter.READ_BYTES] = readBytes;
        values[Counter.WRITE_BYTES] = writeBytes;
        values[Counter.CANCELLED_WRITE_BYTES] = cancelledWriteBytes;
        values[Counter.BLOCK_IO] = ioDelayNanos;
        values[Counter.SWAP_IN] = swapinDelayNanos;
    }

    /// Sets one of [Counter] while these are being made.
    Counters set(int counter, long value) {
        values[counter] = value;
        return this;
    }

    /// Sets calls to 0 while these are being made.
    void forgetCalls() {
        if (values.length == ALL) {
            set(Counter.READ_CALLS, 0).set(Counter.WRITE_CALLS, 0);
        }
    }

    /// One of [Counter].
    long get(int counter) {
        return counter < values.length ? values[counter] : 0;
    }

    /// Characters and calls alone.
    Counters logicalIo() {
        long[] logical = new long[values.length];
        int first = Counter.READ_CHARS;
        int behind = Math.min(Counter.CPU, values.length);
        System.arraycopy(values, first, logical, first, Math.max(0, behind - first));
        return new Counters(logical);
    }

    boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /// What was added since `before`; a counter that fell gives 0, never a spike.
    Counters since(Counters before) {
        long[] added = values.clone();
        for (int i = 0; i < Math.min(added.length, before.values.length); i++) {
            added[i] -= before.values[i];
        }
        for (int i = 0; i < added.length; i++) {
            added[i] = Math.max(0, added[i]);
        }
        return new Counters(added);
    }

    /// The sum of two spans of the same task.
    Counters plus(Counters other) {
        long[] sum = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            sum[i] += other.values[i];
        }
        return new Counters(sum);
    }

    /// The larger of each counter.
    Counters max(Counters other) {
        long[] largest = Arrays.copyOf(values, Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            largest[i] = Math.max(largest[i], other.values[i]);
        }
        return new Counters(largest);
    }
}
