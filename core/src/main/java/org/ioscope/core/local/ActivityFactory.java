package org.ioscope.core.local;

import java.util.Set;
import org.ioscope.core.netlink.TaskstatsView;
import org.ioscope.core.sample.LogicalIo;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.Wait;
import org.ioscope.core.sample.WaitKind;
import org.ioscope.core.sample.Waits;
import org.jspecify.annotations.Nullable;

/// Makes of what was counted what is told, with the reason where nothing can be told. A task that does nothing
/// gets the same object each time.
final class ActivityFactory {

    private static final Wait NONE = new Wait(Reading.Known.ZERO, Reading.Known.ZERO);
    private static final Wait NOT_ACCOUNTED = Wait.unknown(Reading.Unknown.NOT_ACCOUNTED);
    private static final Wait IMPLAUSIBLE = Wait.unknown(Reading.Unknown.IMPLAUSIBLE);

    private final DelayAccounting accounting;
    private final boolean tellsDelays;
    private final Set<Detail> details;
    private final TaskActivity idleUncounted;

    /// @param tellsDelays whether the backend knows waits
    ActivityFactory(DelayAccounting accounting, boolean tellsDelays, Set<Detail> details) {
        this.accounting = accounting;
        this.tellsDelays = tellsDelays;
        this.details = Set.copyOf(details);
        Reading delay = tellsDelays ? Reading.Unknown.NOT_ACCOUNTED : Reading.Unknown.UNSUPPORTED;
        Reading zero = Reading.Known.ZERO;
        idleUncounted = new TaskActivity(zero, zero, zero, delay, delay);
    }

    /// What a task did.
    ///
    /// @param added counters of the interval; null if none has changed
    /// @param ended whether it lives no longer, and has no memory then
    TaskActivity of(TaskEntry task, @Nullable Counters added, boolean ended) {
        if (task.isHidden()) {
            return TaskActivity.DENIED;
        }
        boolean counted = tellsDelays && accounting.counts(task);
        if (added != null || (ended && !details.isEmpty())) {
            return make(task, added == null ? Counters.ZERO : added, counted, ended);
        }
        if (details.isEmpty()) {
            return counted ? TaskActivity.IDLE : idleUncounted;
        }
        TaskActivity idle = task.details().idle(counted);
        if (idle == null) {
            idle = make(task, Counters.ZERO, counted, false);
            task.details().idle(idle, counted);
        }
        return idle;
    }

    private TaskActivity make(TaskEntry task, Counters added, boolean counted, boolean ended) {
        return new TaskActivity(
                Reading.of(added.get(Counter.READ_BYTES)),
                Reading.of(added.get(Counter.WRITE_BYTES)),
                Reading.of(added.get(Counter.CANCELLED_WRITE_BYTES)),
                details.contains(Detail.LOGICAL_IO) ? logical(task.details(), added, ended) : LogicalIo.UNSUPPORTED,
                details.contains(Detail.PROCESSOR) && tellsDelays
                        ? Reading.of(added.get(Counter.CPU))
                        : Reading.Unknown.UNSUPPORTED,
                waits(task.details(), added, counted),
                ended && details.contains(Detail.MEMORY)
                        ? Reading.Unknown.GONE
                        : task.process().residentBytes());
    }

    private static LogicalIo logical(TaskDetails task, Counters added, boolean ended) {
        return new LogicalIo(
                Reading.of(added.get(Counter.READ_CHARS)),
                Reading.of(added.get(Counter.WRITE_CHARS)),
                calls(task, added.get(Counter.READ_CALLS), ended),
                calls(task, added.get(Counter.WRITE_CALLS), ended));
    }

    /// The last calls of a task that ended are known only if there were very many.
    private static Reading calls(TaskDetails task, long number, boolean ended) {
        Reading.Unknown cause = ended && number == 0 ? Reading.Unknown.GONE : task.callsCause();
        return cause == null || (ended && number > 0) ? Reading.of(number) : cause;
    }

    private Waits waits(TaskDetails task, Counters added, boolean counted) {
        if (!tellsDelays) {
            return Waits.UNSUPPORTED;
        }
        return details.contains(Detail.WAITS)
                ? Waits.of(kind -> wait(task, kind, added, counted))
                : Waits.of(
                        wait(task, WaitKind.BLOCK_IO, added, counted).nanos(),
                        wait(task, WaitKind.SWAP_IN, added, counted).nanos());
    }

    private static Wait wait(TaskDetails task, WaitKind kind, Counters added, boolean counted) {
        if (!task.tells(kind)) {
            return Wait.UNSUPPORTED;
        }
        // The scheduler counts waits for a processor itself, whether delay accounting is on or not.
        if (!counted && kind != WaitKind.PROCESSOR) {
            return NOT_ACCOUNTED;
        }
        if (task.isImplausible(kind)) {
            return IMPLAUSIBLE;
        }
        long nanos = added.get(Counter.of(kind));
        long longest = task.longestNanos(kind);
        if (longest == TaskstatsView.UNTOLD) {
            return Wait.of(Reading.of(nanos));
        }
        return nanos == 0 && longest == 0 ? NONE : new Wait(Reading.of(nanos), Reading.of(longest));
    }
}
