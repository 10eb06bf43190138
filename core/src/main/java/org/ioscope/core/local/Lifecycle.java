package org.ioscope.core.local;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.netlink.KernelEvents;
import org.ioscope.core.netlink.ProcessEvent;
import org.jspecify.annotations.Nullable;

/// Applies births, new programs and ends to the table, and books the last interval of whoever ended.
final class Lifecycle {

    /// How far two readings of one task's start may differ: an exit record is read some time after it was written.
    /// A task number can not be in use again so soon.
    static final long SAME_START_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final TaskTable table;
    private final Ledger ledger;
    private final boolean hasExitRecords;
    private final List<TaskEntry> replaced = new ArrayList<>();

    /// @param hasExitRecords whether every end is followed by a record with the last counters
    Lifecycle(TaskTable table, Ledger ledger, boolean hasExitRecords) {
        this.table = table;
        this.ledger = ledger;
        this.hasExitRecords = hasExitRecords;
    }

    /// Applies what has come since the last call.
    void apply(KernelEvents.Batch batch) {
        Set<Integer> newPrograms = new HashSet<>();
        for (ProcessEvent event : batch.events()) {
            switch (event) {
                case ProcessEvent.Fork fork -> born(fork);
                case ProcessEvent.Exec exec -> {
                    newPrograms.add(exec.tgid());
                    forgetCommandLine(exec.tgid());
                }
                case ProcessEvent.Exit exit -> exited(exit);
            }
        }
        for (ExitRecord record : batch.exits()) {
            end(record);
        }
        // Whoever is still here was replaced by a task of the same number and left no record.
        replaced.forEach(ledger::vanish);
        replaced.clear();
        newPrograms.forEach(this::startedProgram);
    }

    private void born(ProcessEvent.Fork fork) {
        TaskEntry old = table.task(fork.tid());
        if (old != null) {
            if (isSame(old, fork.nanos())) {
                return;
            }
            replaced.add(old);
        }
        table.add(fork.tgid(), fork.tid(), fork.nanos());
    }

    private void forgetCommandLine(int pid) {
        ProcessEntry process = table.process(pid);
        if (process != null) {
            process.commandLine(null);
            process.forgetRun();
        }
    }

    private void exited(ProcessEvent.Exit exit) {
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
            ledger.end(new TaskEntry(owner, record.tid(), start), record, start);
        }
    }

    /// The task that ended, taken out of the table; null if it was never seen.
    private @Nullable TaskEntry claim(int tid, long start) {
        for (TaskEntry old : replaced) {
            if (old.tid() == tid && isSame(old, start)) {
                replaced.remove(old);
                return old;
            }
        }
        TaskEntry task = table.task(tid);
        if (task == null || !isSame(task, start)) {
            return null;
        }
        table.remove(task);
        return task;
    }

    /// Whether a start belongs to the task of an entry; an entry without a start is taken at its number.
    static boolean isSame(TaskEntry task, long startNanos) {
        return task.startNanos() == TaskEntry.UNKNOWN_START
                || Math.abs(task.startNanos() - startNanos) < SAME_START_NANOS;
    }

    /// After `execve(2)` a process has one thread, which bears the process's number whatever number it had before.
    /// Its
    /// counters go on, and it left no exit record under its old number; the leader whose number it took did leave
    /// one.
    private void startedProgram(int pid) {
        ProcessEntry process = table.process(pid);
        if (process == null) {
            return;
        }
        if (table.task(pid) == null && process.threads().size() == 1) {
            TaskEntry survivor = process.threads().getFirst();
            TaskEntry leader = table.add(pid, pid, TaskEntry.UNKNOWN_START);
            leader.baseline(survivor.counters());
            table.remove(survivor);
        }
    }
}
