package org.ioscope.core.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// Books what each task did in the running interval: every byte once, whatever order births, counters and ends
/// arrive in. Used by one thread.
final class Ledger {

    private static final TaskActivity GONE = TaskActivity.unknown(Reading.Unknown.GONE);

    private final TaskDescriber describer;
    private final DelayAccounting accounting;
    private final long sessionStartNanos;
    private final boolean tellsDelays;
    private final TaskActivity idleUncounted;
    private Map<TaskEntry, Counters> moved = new HashMap<>();
    private List<TaskSample> ended = new ArrayList<>();

    /// @param sessionStartNanos tasks that started later are counted from 0, older ones from their first counters
    /// @param tellsDelays whether the backend knows waits
    Ledger(TaskDescriber describer, DelayAccounting accounting, long sessionStartNanos, boolean tellsDelays) {
        this.describer = describer;
        this.accounting = accounting;
        this.sessionStartNanos = sessionStartNanos;
        this.tellsDelays = tellsDelays;
        Reading delay = tellsDelays ? Reading.Unknown.NOT_ACCOUNTED : Reading.Unknown.UNSUPPORTED;
        Reading zero = Reading.Known.ZERO;
        idleUncounted = new TaskActivity(zero, zero, zero, delay, delay);
    }

    /// Whether a task is counted from 0, because it started after the source was opened.
    boolean isNewborn(long startNanos) {
        return startNanos >= sessionStartNanos;
    }

    /// Books new counters of a living, identified task.
    void advance(TaskEntry task, Counters now) {
        if (!task.isBaselined()) {
            task.baseline(isNewborn(task.startNanos()) ? Counters.ZERO : now);
        }
        Counters added = task.advance(now);
        if (!added.equals(Counters.ZERO)) {
            moved.merge(task, added, Counters::plus);
        }
    }

    /// Books the last counters of a task that ended. It must have left the table.
    ///
    /// @param startNanos when it started, as its record tells
    void end(TaskEntry task, ExitRecord record, long startNanos) {
        if (!task.isIdentified()) {
            task.identify(startNanos, StartTimes.epochMillis(startNanos));
        }
        describe(task, record);
        if (record.hasCountedDelay()) {
            task.markAccounted();
        }
        Counters last = new Counters(
                record.readBytes(),
                record.writeBytes(),
                record.cancelledWriteBytes(),
                record.ioDelayNanos(),
                record.swapinDelayNanos());
        task.checkWaits(last, TimeUnit.MICROSECONDS.toNanos(record.elapsedMicros() + 1));
        advance(task, last);
        TaskActivity activity = takeActivity(task);
        // In a storm of short-lived tasks nobody wants to see those that were never shown and did nothing.
        if (task.wasSampled() || activity.isActive()) {
            ended.add(task.sample(activity, true));
        }
    }

    /// Books the end of a task about which the kernel said nothing. It must have left the table.
    void vanish(TaskEntry task) {
        if (task.wasSampled() || moved.containsKey(task)) {
            ended.add(task.sample(moved.containsKey(task) ? takeActivity(task) : GONE, true));
        }
    }

    /// Ends the row of a task that lives on under another number. It must have left the table.
    void renumbered(TaskEntry task) {
        if (task.wasSampled()) {
            ended.add(task.sample(takeActivity(task), true));
        }
    }

    /// The last name counts: a task may have started another program since it was described.
    private void describe(TaskEntry task, ExitRecord record) {
        if (task.info().hasUser() && task.info().name().equals(record.name())) {
            return;
        }
        String line = task.process().commandLine();
        String commandLine = line != null && !line.isEmpty()
                ? line
                : TaskDescriber.substitute(record.tid(), record.name(), record.parentTgid());
        task.describe(new TaskInfo(
                record.uid(), describer.user(record.uid()), task.info().ioPriority(), record.name(), commandLine));
    }

    /// Closes the interval.
    ///
    /// @return every identified task of the table and every task that ended
    List<TaskSample> close(TaskTable table) {
        List<TaskSample> samples = new ArrayList<>(table.tasks().size() + ended.size());
        handOver(table);
        for (TaskEntry task : table.tasks()) {
            if (task.isIdentified()) {
                samples.add(task.sample(takeActivity(task), false));
            }
        }
        samples.addAll(ended);
        ended = new ArrayList<>();
        moved = new HashMap<>();
        return samples;
    }

    /// A leader that ended may have left its identity to a thread that started a program: they are one row.
    private void handOver(TaskTable table) {
        Iterator<TaskSample> ends = ended.iterator();
        while (ends.hasNext()) {
            TaskSample end = ends.next();
            TaskEntry heir = table.task(end.id().tid());
            boolean known = end.activity().readBytes() instanceof Reading.Known;
            if (heir != null && known && heir.adopt(end.id())) {
                moved.merge(heir, countersOf(end.activity()), Counters::plus);
                ends.remove();
            }
        }
    }

    private static Counters countersOf(TaskActivity activity) {
        return new Counters(
                activity.readBytes().orElse(0),
                activity.writeBytes().orElse(0),
                activity.cancelledWriteBytes().orElse(0),
                activity.ioDelayNanos().orElse(0),
                activity.swapinDelayNanos().orElse(0));
    }

    private TaskActivity takeActivity(TaskEntry task) {
        if (task.isHidden()) {
            return TaskActivity.DENIED;
        }
        boolean counted = tellsDelays && accounting.counts(task);
        Counters added = moved.isEmpty() ? null : moved.remove(task);
        if (added == null) {
            return counted ? TaskActivity.IDLE : idleUncounted;
        }
        return new TaskActivity(
                Reading.of(added.readBytes()),
                Reading.of(added.writeBytes()),
                Reading.of(added.cancelledWriteBytes()),
                counted ? wait(task, added.ioDelayNanos()) : idleUncounted.ioDelayNanos(),
                counted ? wait(task, added.swapinDelayNanos()) : idleUncounted.swapinDelayNanos());
    }

    private static Reading wait(TaskEntry task, long nanos) {
        return task.hasImplausibleWaits() ? Reading.Unknown.IMPLAUSIBLE : Reading.of(nanos);
    }
}
