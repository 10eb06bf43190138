package org.ioscope.core.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// Books what each task did in the running interval: every byte once, whatever order births, counters and ends
/// arrive in. Used by one thread.
final class Ledger {

    private static final TaskActivity GONE = TaskActivity.unknown(Reading.Unknown.GONE);

    private final TaskDescriber describer;
    private final CountersFactory factory;
    private final ActivityFactory activities;
    private final long sessionStartNanos;
    private Map<TaskEntry, Counters> moved = new HashMap<>();
    private List<Ending> ended = new ArrayList<>();

    /// The last row of a task.
    ///
    /// @param moved what it says; null if that is not known
    private record Ending(TaskSample sample, @Nullable Counters moved) {}

    /// @param sessionStartNanos tasks that started later are counted from 0, older ones from their first counters
    /// @param tellsDelays whether the backend knows waits
    /// @param details what else is asked for
    Ledger(
            TaskDescriber describer,
            DelayAccounting accounting,
            long sessionStartNanos,
            boolean tellsDelays,
            Set<Detail> details) {
        this.describer = describer;
        this.sessionStartNanos = sessionStartNanos;
        factory = new CountersFactory(details);
        activities = new ActivityFactory(accounting, tellsDelays, details);
    }

    /// A ledger of what is told in any case.
    Ledger(TaskDescriber describer, DelayAccounting accounting, long sessionStartNanos, boolean tellsDelays) {
        this(describer, accounting, sessionStartNanos, tellsDelays, Set.of());
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
        if (!added.isZero()) {
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
        Counters last = factory.of(record);
        if (task.details().callsCause() != null && !isNewborn(task.startNanos())) {
            // Those of its whole life would look like a spike.
            last.forgetCalls();
        }
        long life = TimeUnit.MICROSECONDS.toNanos(record.elapsedMicros() + 1);
        task.details().checkWaits(last, life);
        factory.takeLongest(task, record.waits(), life);
        advance(task, last);
        Counters added = moved.remove(task);
        TaskActivity activity = activities.of(task, added, true);
        // In a storm of short-lived tasks nobody wants to see those that were never shown and did nothing.
        if (task.wasSampled() || activity.isActive()) {
            ended.add(new Ending(task.sample(activity, true), added == null ? Counters.ZERO : added));
        }
    }

    /// Books the end of a task about which the kernel said nothing. It must have left the table.
    void vanish(TaskEntry task) {
        Counters added = moved.remove(task);
        if (task.wasSampled() || added != null) {
            TaskActivity activity = added == null ? GONE : activities.of(task, added, true);
            ended.add(new Ending(task.sample(activity, true), added));
        }
    }

    /// Ends the row of a task that lives on under another number. It must have left the table.
    void renumbered(TaskEntry task) {
        Counters added = moved.remove(task);
        if (task.wasSampled()) {
            TaskActivity activity = activities.of(task, added, true);
            ended.add(new Ending(task.sample(activity, true), added == null ? Counters.ZERO : added));
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
                record.uid(),
                describer.user(record.uid()),
                task.info().ioPriority(),
                record.name(),
                commandLine,
                task.info().nice(),
                record.parentTgid(),
                task.process().knownCgroup()));
    }

    /// Closes the interval.
    ///
    /// @return every identified task of the table and every task that ended
    List<TaskSample> close(TaskTable table) {
        List<TaskSample> samples = new ArrayList<>(table.tasks().size() + ended.size());
        handOver(table);
        for (TaskEntry task : table.tasks()) {
            if (task.isIdentified()) {
                Counters added = moved.isEmpty() ? null : moved.remove(task);
                samples.add(task.sample(activities.of(task, added, false), false));
            }
        }
        ended.forEach(ending -> samples.add(ending.sample()));
        ended = new ArrayList<>();
        moved = new HashMap<>();
        return samples;
    }

    /// A leader that ended may have left its identity to a thread that started a program: they are one row.
    private void handOver(TaskTable table) {
        Iterator<Ending> ends = ended.iterator();
        while (ends.hasNext()) {
            Ending end = ends.next();
            TaskEntry heir = table.task(end.sample().id().tid());
            Counters last = end.moved();
            if (heir != null && last != null && heir.adopt(end.sample().id())) {
                moved.merge(heir, last, Counters::plus);
                ends.remove();
            }
        }
    }
}
