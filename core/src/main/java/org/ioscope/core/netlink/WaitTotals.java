package org.ioscope.core.netlink;

import java.util.function.ToLongFunction;
import org.ioscope.core.sample.WaitKind;

/// How long a task has waited for each [kind][WaitKind] since it started. Immutable.
public final class WaitTotals {

    private static final WaitKind[] KINDS = WaitKind.values();

    private final long[] nanos;
    private final long[] longest;

    private WaitTotals(long[] nanos, long[] longest) {
        this.nanos = nanos;
        this.longest = longest;
    }

    /// Copies what taskstats tell.
    public static WaitTotals of(TaskstatsView stats) {
        return of(stats::waitNanos, stats::longestWaitNanos);
    }

    /// What the two functions give for each kind: nanoseconds or [TaskstatsView#UNTOLD].
    public static WaitTotals of(ToLongFunction<WaitKind> nanos, ToLongFunction<WaitKind> longest) {
        long[] totals = new long[KINDS.length];
        long[] maxima = new long[KINDS.length];
        for (WaitKind kind : KINDS) {
            totals[kind.index()] = nanos.applyAsLong(kind);
            maxima[kind.index()] = longest.applyAsLong(kind);
        }
        return new WaitTotals(totals, maxima);
    }

    /// Time waited, or [TaskstatsView#UNTOLD].
    public long nanos(WaitKind kind) {
        return nanos[kind.index()];
    }

    /// The longest single wait, or [TaskstatsView#UNTOLD].
    public long longestNanos(WaitKind kind) {
        return longest[kind.index()];
    }
}
