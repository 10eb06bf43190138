package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.netlink.ExitRecord;
import org.ioscope.core.netlink.KernelEvents;
import org.ioscope.core.netlink.ProcessEvent;
import org.ioscope.core.procfs.FakeProc;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// A table, a ledger and a life cycle without a kernel behind them: a test tells what happened, one interval after
/// the other.
final class Booking implements AutoCloseable {

    static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    final long sessionStart = System.nanoTime() - 100 * SECOND;
    final TaskTable table = new TaskTable();
    final FakeProc proc;
    final Ledger ledger;
    final Lifecycle lifecycle;
    final TaskFinder finder;
    private final DelayAccounting accounting;
    private final List<ProcessEvent> events = new ArrayList<>();
    private final List<ExitRecord> exits = new ArrayList<>();

    Booking(Path folder, boolean hasExitRecords) throws IOException {
        proc = new FakeProc(folder);
        proc.write("sys/kernel/task_delayacct", "1\n");
        proc.write("cmdline", "quiet delayacct\n");
        accounting = new DelayAccounting(proc.files(), sessionStart);
        ledger = new Ledger(new TaskDescriber(proc.files()), accounting, sessionStart, true);
        lifecycle = new Lifecycle(table, ledger, hasExitRecords);
        finder = new TaskFinder(proc.files(), table, ledger, hasExitRecords);
    }

    /// A moment `seconds` after the source was opened; before it where negative.
    long at(double seconds) {
        return sessionStart + (long) (seconds * SECOND);
    }

    Booking fork(int pid, int tid, long nanos) {
        events.add(new ProcessEvent.Fork(tid, pid, 1, nanos));
        return this;
    }

    Booking exec(int pid) {
        events.add(new ProcessEvent.Exec(pid));
        return this;
    }

    Booking exit(int pid, int tid) {
        events.add(new ProcessEvent.Exit(tid, pid));
        return this;
    }

    Booking exit(ExitRecord record) {
        events.add(new ProcessEvent.Exit(record.tid(), record.tgid()));
        exits.add(record);
        return this;
    }

    /// Hands over what was told since the last call, as one batch.
    Booking apply() {
        lifecycle.apply(new KernelEvents.Batch(List.copyOf(events), List.copyOf(exits), false));
        events.clear();
        exits.clear();
        return this;
    }

    /// A task that was there before.
    TaskEntry old(int pid, int tid, long startNanos) {
        return table.add(pid, tid, startNanos);
    }

    /// The answer of a backend to a query about a task of the table.
    Booking answer(int tid, long startNanos, long readBytes, long writeBytes) {
        TaskEntry task = table.task(tid);
        assertTrue(task != null, "not in the table: " + tid);
        if (!task.isIdentified()) {
            task.identify(startNanos, StartTimes.epochMillis(startNanos));
        }
        task.describe(new TaskInfo(0, "root", IoPriority.UNKNOWN, "worker", "worker"));
        ledger.advance(task, new Counters(readBytes, writeBytes, 0, 0, 0));
        return this;
    }

    /// Ends the interval.
    List<TaskSample> next() {
        return ledger.close(table);
    }

    static long written(List<TaskSample> samples) {
        return samples.stream()
                .mapToLong(task -> task.activity().writeBytes().orElse(0))
                .sum();
    }

    static long read(List<TaskSample> samples) {
        return samples.stream()
                .mapToLong(task -> task.activity().readBytes().orElse(0))
                .sum();
    }

    /// The only row of a thread number.
    static TaskSample row(List<TaskSample> samples, int tid) {
        List<TaskSample> rows =
                samples.stream().filter(task -> task.id().tid() == tid).toList();
        assertTrue(rows.size() == 1, "rows of " + tid + ": " + rows);
        return rows.getFirst();
    }

    static boolean has(List<TaskSample> samples, int tid) {
        return samples.stream().anyMatch(task -> task.id().tid() == tid);
    }

    @Override
    public void close() {
        accounting.close();
    }
}
