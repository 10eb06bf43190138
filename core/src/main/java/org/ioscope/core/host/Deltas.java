package org.ioscope.core.host;

import org.ioscope.core.sample.Reading;

/// From two readings of a counter to what happened between them.
final class Deltas {

    /// Stands for a counter that was not read: the kernel does not have it, or it has no row yet.
    static final long ABSENT = Long.MIN_VALUE;

    private Deltas() {}

    /// What was counted; [Reading.Unknown#RESET] if the counter is new or went back.
    static Reading between(long before, long now) {
        return between(before, now, 1);
    }

    /// As [#between(long, long)], in another unit.
    ///
    /// @param unit what one count stands for
    static Reading between(long before, long now, long unit) {
        if (now == ABSENT) {
            return Reading.Unknown.UNSUPPORTED;
        }
        if (before == ABSENT || now < before) {
            return Reading.Unknown.RESET;
        }
        return Reading.of((now - before) * unit);
    }

    /// A state, which needs no earlier reading.
    static Reading state(long now, long unit) {
        return now == ABSENT ? Reading.Unknown.UNSUPPORTED : Reading.of(now * unit);
    }
}
