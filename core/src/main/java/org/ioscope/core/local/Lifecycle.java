package org.ioscope.core.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.netlink.KernelEvents;
import org.ioscope.core.netlink.ProcessEvent;
import org.jspecify.annotations.Nullable;

/// Applies births, new programs and ends to the table, and books the last interval of whoever ended.
final class Lifecycle {

    /// How far two readings of one task's start may differ: an exit record is read some time after it was written.
    /// A task number can not be in use again so soon.
    static final long SAME_START_NANOS = TimeUnit.SECONDS.toNanos(1);

    /// How late a record may be read, which makes its start look later than it was: on a machine whose disks are
    /// busy this program may not be let run for a while.
    private static final long LATEST_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final TaskTable table;
    private final Ledger ledger;
    private boolean hasExitRecords;
    private final List<TaskEntry> replaced = new ArrayList<>();

    /// @param hasExitRecords whether every end is followed by a record with the last counters
    Lifecycle(TaskTable table, Ledger ledger, boolean hasExitRecords) {
        this.table = table;
        this.ledger = ledger;
        this.hasExitRecords = hasExitRecords;
    }

    /// Tells that no record comes any more.
    void loseExitRecords() {
        hasExitRecords = false;
    }

    /// Applies what has come since the last call.
    ///
    /// Events are in order, so the record of each end is taken when its event is: a number that is used again, and
    /// a program that another thread than the leader starts, need no guessing then. The record of an end comes
    /// before its event.
    void apply(KernelEvents.Batch batch) {
        Map<Integer, Deque<ExitRecord>> records = new HashMap<>();
        for (ExitRecord record : batch.exits()) {
            records.computeIfAbsent(record.tid(), _ -> new ArrayDeque<>(1)).add(record);
        }
        for (ProcessEvent event : batch.events()) {
            switch (event) {
                case ProcessEvent.Fork fork -> born(fork);
                case ProcessEvent.Exec exec -> startedProgram(exec.tgid());
                case ProcessEvent.Exit exit -> exited(exit, records.get(exit.tid()));
            }
        }
        // Ends whose events are still to come, or never will.
        records.values().forEach(left -> left.forEach(this::end));
        // Whoever is still here was replaced by a task of the same number and left no record.
        replaced.forEach(ledger::vanish);
        replaced.clear();
    }

    private void born(ProcessEvent.Fork fork) {
        TaskEntry old = table.task(fork.tid());
        if (old != null) {
            if (isSame(old, fork.nanos())) {
                return;
            }
            replaced.add(old);
        }
        inherit(table.add(fork.tgid(), fork.tid(), fork.nanos()).process(), fork.parentTgid());
    }

    private void inherit(ProcessEntry child, int parentPid) {
        ProcessEntry parent = table.process(parentPid);
        if (parent != null && !parent.equals(child)) {
            child.inheritCgroup(parent);
        }
    }

    private void exited(ProcessEvent.Exit exit, @Nullable Deque<ExitRecord> records) {
        ExitRecord record = records == null ? null : records.poll();
        if (record != null) {
            end(record);
            return;
        }
        TaskEntry task = table.task(exit.tid());
        if (task != null && !hasExitRecords) {
            table.remove(task);
            ledger.vanish(task);
        }
    }

    private void end(ExitRecord record) {
        long start = record.receivedNanos() - TimeUnit.MICROSECONDS.toNanos(record.elapsedMicros());
        TaskEntry task = claim(record.tid(), start);
        if (task != null) {
            ledger.end(task, record, start);
        } else if (ledger.isNewborn(start)) {
            int tgid = record.tgid() == 0 ? record.tid() : record.tgid();
            ProcessEntry process = table.process(tgid);
            ProcessEntry owner = process == null ? new ProcessEntry(tgid) : process;
            if (process == null) {
                inherit(owner, record.parentTgid());
            }
            ledger.end(new TaskEntry(owner, record.tid(), start), record, start);
        }
    }

    /// The task that ended, taken out of the table; null if it was never seen.
    private @Nullable TaskEntry claim(int tid, long start) {
        List<TaskEntry> candidates = new ArrayList<>(1);
        replaced.stream().filter(old -> old.tid() == tid).forEach(candidates::add);
        Stream.ofNullable(table.task(tid)).forEach(candidates::add);
        TaskEntry found = first(candidates, task -> isSame(task, start));
        if (found == null) {
            found = first(candidates, task -> task.startNanos() <= start && start - task.startNanos() < LATEST_NANOS);
        }
        if (found != null) {
            replaced.remove(found);
            table.remove(found);
        }
        return found;
    }

    private static @Nullable TaskEntry first(List<TaskEntry> tasks, Predicate<TaskEntry> condition) {
        for (TaskEntry task : tasks) {
            if (condition.test(task)) {
                return task;
            }
        }
        return null;
    }

    /// Whether a start belongs to the task of an entry; an entry without a start is taken at its number.
    static boolean isSame(TaskEntry task, long startNanos) {
        return isSame(task, startNanos, startNanos);
    }

    /// As [#isSame(TaskEntry, long)] for a start that is only known to lie between two moments.
    static boolean isSame(TaskEntry task, long earliestNanos, long latestNanos) {
        return task.startNanos() == TaskEntry.UNKNOWN_START
                || (task.startNanos() > earliestNanos - SAME_START_NANOS
                        && task.startNanos() < latestNanos + SAME_START_NANOS);
    }

    /// After `execve(2)` a process has one thread, which bears the process's number whatever number it had before.
    /// Its counters go on, and it left no exit record under its old number; the leader whose number it took did
    /// leave one.
    private void startedProgram(int pid) {
        ProcessEntry process = table.process(pid);
        if (process == null) {
            return;
        }
        process.commandLine(null);
        process.cgroup(null);
        process.forgetRun();
        if (table.task(pid) == null && process.threads().size() == 1) {
            TaskEntry survivor = process.threads().getFirst();
            TaskEntry leader = table.add(pid, pid, TaskEntry.UNKNOWN_START);
            if (survivor.isBaselined() || ledger.isNewborn(survivor.startNanos())) {
                leader.baseline(survivor.counters());
            }
            table.remove(survivor);
            ledger.renumbered(survivor);
        }
    }
}
