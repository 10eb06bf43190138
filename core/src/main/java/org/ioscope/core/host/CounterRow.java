package org.ioscope.core.host;

import java.util.Arrays;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// The counters of a device, in one line of a kernel file, from one sample to the next. A name may change hands:
/// then the counts begin anew, and the device is to be described again. Single-threaded.
///
/// @param <I> what the device is
/// @param <A> what it did in an interval
abstract class CounterRow<I, A> {

    private final String name;
    private final int[] neverFall;
    private long[] before;
    private long[] now;
    private @Nullable I info;
    private @Nullable A idle;

    /// @param name of the device
    /// @param count of the numbers in the line
    /// @param neverFall places of those that tell another device by being smaller than before
    CounterRow(String name, int count, int[] neverFall) {
        this.name = name;
        this.neverFall = neverFall;
        before = new long[count];
        now = new long[count];
        Arrays.fill(before, Deltas.ABSENT);
    }

    final String name() {
        return name;
    }

    /// What the device is; null until it was described, and again once it is another one.
    final @Nullable I info() {
        return info;
    }

    final void info(@Nullable I newInfo) {
        if (newInfo == null || !newInfo.equals(info)) {
            info = newInfo;
            idle = null;
        }
    }

    final void set(int field, long number) {
        now[field] = number;
    }

    /// The number of the newest line.
    final long now(int field) {
        return now[field];
    }

    /// Whether the line must be another device's.
    final boolean fell() {
        for (int field : neverFall) {
            if (now[field] < before[field]) {
                return true;
            }
        }
        return false;
    }

    final void beginAnew() {
        Arrays.fill(before, Deltas.ABSENT);
        info(null);
    }

    /// What the device did since the last call.
    final A activity(I described) {
        A activity = idle;
        boolean isIdle = Arrays.equals(before, now);
        if (activity == null || !isIdle) {
            activity = changes(described);
        }
        idle = isIdle ? activity : null;
        long[] last = before;
        before = now;
        now = last;
        return activity;
    }

    /// What the device did, from [#delta] of each number.
    abstract A changes(I described);

    final Reading delta(int field, long unit) {
        return Deltas.between(before[field], now[field], unit);
    }
}
