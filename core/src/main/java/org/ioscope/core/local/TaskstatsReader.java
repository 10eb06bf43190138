package org.ioscope.core.local;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ioscope.core.netlink.TaskstatsClient;
import org.ioscope.core.netlink.TaskstatsView;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.Limitation;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Reads counters from taskstats.
///
/// A process with several threads is first asked for as a whole: if its processor time has not changed, none of
/// its threads has run, and none of them needs to be asked.
final class TaskstatsReader implements CounterReader {

    /// Every that many calls the priority of a task that does nothing is looked at again.
    private static final int PRIORITY_ROUND = 16;

    /// Every that many calls it is looked whether a process was moved to another control group; a multiple of
    /// [#PRIORITY_ROUND].
    private static final int CGROUP_ROUND = 64;

    private static final long MICROSECOND = TimeUnit.MICROSECONDS.toNanos(1);

    private final TaskstatsClient client;
    private final TaskDescriber describer;
    private final DelayAccounting accounting;
    private final StartTimes startTimes;
    private final CountersFactory factory;
    private final DetailReader details;
    private boolean suspended;
    private int round;
    private final List<TaskEntry> asked = new ArrayList<>();
    private final List<ProcessEntry> ran = new ArrayList<>();
    private int[] numbers = new int[1024];

    TaskstatsReader(
            TaskstatsClient client,
            TaskDescriber describer,
            DelayAccounting accounting,
            StartTimes startTimes,
            CountersFactory factory,
            DetailReader details) {
        this.startTimes = startTimes;
        this.factory = factory;
        this.details = details;
        this.client = client;
        this.describer = describer;
        this.accounting = accounting;
    }

    @Override
    public String name() {
        return "taskstats";
    }

    @Override
    public boolean tellsDelays() {
        return true;
    }

    @Override
    public List<Limitation> limitations() {
        return List.of();
    }

    @Override
    public void read(TaskTable table, Ledger ledger, Consumer<ProcessEntry> onRun) throws ErrnoException {
        round++;
        suspended = startTimes.wasSuspended();
        ran.clear();
        List<ProcessEntry> groups = new ArrayList<>();
        asked.clear();
        for (ProcessEntry process : table.processes()) {
            if (process.threads().size() == 1) {
                asked.add(process.threads().getFirst());
            } else {
                groups.add(process);
            }
        }
        askThreads(table, ledger);
        askGroups(groups, table, ledger);

        List<ProcessEntry> changed = List.copyOf(ran);
        asked.clear();
        for (ProcessEntry process : changed) {
            int before = process.threads().size();
            onRun.accept(process);
            if (before > 1 || process.threads().size() > 1) {
                asked.addAll(process.threads());
            }
        }
        askThreads(table, ledger);
        details.endRound(table, changed);
    }

    private void askGroups(List<ProcessEntry> groups, TaskTable table, Ledger ledger) throws ErrnoException {
        room(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            numbers[i] = groups.get(i).pid();
        }
        client.queryGroups(numbers, groups.size(), new TaskstatsClient.Receiver() {
            @Override
            public void receive(int index, TaskstatsView stats) {
                if (groups.get(index).hasRun(stats.runNanos())) {
                    ran.add(groups.get(index));
                }
            }

            @Override
            public void failed(int index, Errno errno) {
                List.copyOf(groups.get(index).threads()).forEach(thread -> gone(thread, errno, table, ledger));
            }
        });
    }

    private void askThreads(TaskTable table, Ledger ledger) throws ErrnoException {
        room(asked.size());
        for (int i = 0; i < asked.size(); i++) {
            numbers[i] = asked.get(i).tid();
        }
        long now = System.nanoTime();
        client.queryThreads(numbers, asked.size(), new TaskstatsClient.Receiver() {
            @Override
            public void receive(int index, TaskstatsView stats) {
                take(asked.get(index), stats, now, table, ledger);
            }

            @Override
            public void failed(int index, Errno errno) {
                gone(asked.get(index), errno, table, ledger);
            }
        });
    }

    private void take(TaskEntry task, TaskstatsView stats, long now, TaskTable table, Ledger ledger) {
        ProcessEntry process = task.process();
        boolean single = process.threads().size() == 1;
        boolean hasRun = !single || process.hasRun(stats.runNanos());
        boolean priorityDue = (task.tid() + round) % PRIORITY_ROUND == 0;
        task.answered();
        if (!hasRun && !priorityDue && task.isIdentified() && process.commandLine() != null) {
            return;
        }
        long elapsed = TimeUnit.MICROSECONDS.toNanos(stats.elapsedMicros());
        long start = now - elapsed;
        // The answer was written between the request and this moment, which may be far apart on a busy machine.
        if (!Lifecycle.isSame(task, start, System.nanoTime() - elapsed)) {
            replace(task, stats, now, table, ledger);
            return;
        }
        if (!task.isIdentified()) {
            task.identify(
                    start,
                    suspended ? startTimes.epochMillisAcrossSuspends(task, start) : StartTimes.epochMillis(start));
        }
        if (single && hasRun) {
            ran.add(process);
        }
        describe(task, stats, priorityDue);
        if (stats.hasCountedDelay() && !task.isAccounted()) {
            task.markAccounted();
            accounting.proved(task.startNanos());
        }
        ledger.advance(task, counters(task, stats, elapsed + MICROSECOND));
    }

    private Counters counters(TaskEntry task, TaskstatsView stats, long lifeNanos) {
        Counters counters = factory.of(stats);
        if (task.details().hasRun(stats.runNanos())) {
            factory.addWaits(counters, task, stats, lifeNanos);
            details.readLogicalIo(task, counters);
        }
        return counters;
    }

    /// Another task has the number now; the end of the first one was missed.
    private void replace(TaskEntry old, TaskstatsView stats, long now, TaskTable table, Ledger ledger) {
        table.remove(old);
        ledger.vanish(old);
        int pid = stats.tgid() == 0 ? old.process().pid() : stats.tgid();
        take(table.add(pid, old.tid(), TaskEntry.UNKNOWN_START), stats, now, table, ledger);
    }

    private void describe(TaskEntry task, TaskstatsView stats, boolean priorityDue) {
        boolean renamed = task.info().uid() != stats.uid() || task.nameHash() != stats.nameHash();
        boolean newProgram = task.process().commandLine() == null;
        if (!renamed && !newProgram && !priorityDue) {
            return;
        }
        if (priorityDue && (task.tid() + round) % CGROUP_ROUND == 0) {
            task.process().cgroup(null);
        }
        String name = renamed ? stats.name() : task.info().name();
        task.nameHash(stats.nameHash());
        IoPriority priority = TaskDescriber.priority(task.tid(), stats.nice(), stats.schedulingPolicy());
        task.describe(describer.describe(task, stats.uid(), name, priority, stats.nice(), stats.parentTgid()));
    }

    private static void gone(TaskEntry task, Errno errno, TaskTable table, Ledger ledger) {
        // The exit record of a task that has just ended comes with the next batch.
        if (errno == Errno.ESRCH && task.unanswered() > 1) {
            table.remove(task);
            ledger.vanish(task);
        }
    }

    private void room(int count) {
        if (numbers.length < count) {
            numbers = new int[count * 2];
        }
    }

    @Override
    public void close() {
        client.close();
        details.close();
    }
}
