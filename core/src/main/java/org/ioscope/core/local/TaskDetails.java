package org.ioscope.core.local;

import org.ioscope.core.netlink.TaskstatsView;
import org.ioscope.core.netlink.WaitTotals;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.WaitKind;
import org.jspecify.annotations.Nullable;

/// What is remembered of a thread beside its counters: what is a state, and what can not be told.
final class TaskDetails {

    private int implausible;
    private long runNanos = -1;
    private @Nullable WaitTotals waits;
    private Reading.@Nullable Unknown callsCause = Reading.Unknown.UNSUPPORTED;
    private @Nullable TaskActivity idle;
    private boolean idleCounted;

    /// Takes the processor time that the thread has used.
    ///
    /// @return whether it may have run, as [ProcessEntry#hasRun(long)]
    boolean hasRun(long nanos) {
        boolean differs = nanos != runNanos;
        runNanos = nanos;
        return differs || nanos == 0;
    }

    /// Looks whether the waits can be true.
    ///
    /// @param lifeNanos how long the task has lived
    void checkWaits(Counters now, long lifeNanos) {
        for (WaitKind kind : WaitKind.values()) {
            check(kind, now.get(Counter.of(kind)), lifeNanos);
        }
    }

    private void check(WaitKind kind, long nanos, long lifeNanos) {
        if (nanos > lifeNanos && !isImplausible(kind)) {
            implausible |= 1 << kind.index();
            idle = null;
        }
    }

    /// Whether the kernel once counted a longer wait of that kind than the task had lived; its sum stays wrong
    /// then.
    boolean isImplausible(WaitKind kind) {
        return (implausible & 1 << kind.index()) != 0;
    }

    /// Takes the longest waits, if they were asked for.
    void waits(WaitTotals now, long lifeNanos) {
        for (WaitKind kind : WaitKind.values()) {
            check(kind, now.longestNanos(kind), lifeNanos);
        }
        waits = now;
        idle = null;
    }

    /// Whether the backend knows that kind of wait, as far as it was asked.
    boolean tells(WaitKind kind) {
        WaitTotals known = waits;
        return known == null
                ? kind == WaitKind.BLOCK_IO || kind == WaitKind.SWAP_IN
                : known.nanos(kind) != TaskstatsView.UNTOLD;
    }

    /// The longest single wait, or [TaskstatsView#UNTOLD].
    long longestNanos(WaitKind kind) {
        WaitTotals known = waits;
        return known == null ? TaskstatsView.UNTOLD : known.longestNanos(kind);
    }

    /// Why its calls are not known; null if they are.
    Reading.@Nullable Unknown callsCause() {
        return callsCause;
    }

    void callsCause(Reading.@Nullable Unknown cause) {
        if (cause != callsCause) {
            callsCause = cause;
            idle = null;
        }
    }

    /// What [#idle(TaskActivity, boolean)] was given, unless something changed since.
    @Nullable
    TaskActivity idle(boolean counted) {
        return idleCounted == counted ? idle : null;
    }

    /// Keeps what the task looks like while it does nothing.
    void idle(TaskActivity activity, boolean counted) {
        idle = activity;
        idleCounted = counted;
    }

    /// Tells that something changed that is kept elsewhere.
    void forgetIdle() {
        idle = null;
    }
}
