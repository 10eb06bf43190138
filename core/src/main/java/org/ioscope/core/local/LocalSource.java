package org.ioscope.core.local;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.ioscope.core.host.HostMetric;
import org.ioscope.core.host.HostReader;
import org.ioscope.core.host.IntervalClock;
import org.ioscope.core.host.MachineTotals;
import org.ioscope.core.netlink.KernelEvents;
import org.ioscope.core.netlink.TaskstatsClient;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SampleSource;
import org.ioscope.core.sample.SourceStatus;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;
import org.ioscope.nativeaccess.ErrnoException;

/// Samples of the machine that this runs on.
///
/// Counters come from taskstats where that is allowed, else from `/proc/TID/io`; births and ends of tasks from
/// the kernel's process events and exit records where those are allowed, else from walks over `/proc`. What is
/// used and why is in the [status][#status()].
public final class LocalSource implements SampleSource {

    private static final long RESYNC_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final TaskTable table = new TaskTable();
    private final KernelEvents events;
    private final DelayAccounting accounting;
    private final CounterReader reader;
    private final Ledger ledger;
    private final Lifecycle lifecycle;
    private final TaskFinder finder;
    private final HostReader machine;
    private final boolean withHost;
    private final IntervalClock clock = IntervalClock.ofMachine();
    private boolean hasExitRecords;
    private boolean hasProcessEvents;
    private long resyncedNanos;
    private long lostEvents;
    private boolean closed;

    private LocalSource(ProcFileSystem files, Set<Detail> details, boolean withHost) throws IOException {
        this.withHost = withHost;
        long now = System.nanoTime();
        events = KernelEvents.open();
        hasExitRecords = events.exitRecordsCause().isEmpty();
        hasProcessEvents = events.processEventsCause().isEmpty();
        accounting = new DelayAccounting(files, now);
        TaskDescriber describer = new TaskDescriber(files, details);
        reader = openReader(files, describer, accounting, details);
        ledger = new Ledger(describer, accounting, now, reader.tellsDelays(), details);
        lifecycle = new Lifecycle(table, ledger, hasExitRecords);
        finder = new TaskFinder(files, table, ledger, hasExitRecords);
        machine = HostReader.open(files, withHost ? HostMetric.all() : HostMetric.ofTotals());
        resyncedNanos = now;
    }

    private void takeFirstReading() throws IOException {
        finder.findFirst();
        if (table.tasks().isEmpty()) {
            throw new IOException("/proc shows no process");
        }
        clock.next();
        readTasks();
        ledger.close(table);
    }

    /// Opens the best source of tasks that this user may have on this machine and takes the first reading.
    ///
    /// @throws IOException if not even `/proc` can be read
    public static LocalSource open() throws IOException {
        return open(EnumSet.noneOf(Detail.class));
    }

    /// As [#open()], with what else is to be told of each task.
    public static LocalSource open(Set<Detail> details) throws IOException {
        return open(details, false);
    }

    /// As [#open(Set)], with the machine's own metrics in each sample.
    ///
    /// @throws IOException if not even `/proc` can be read
    public static LocalSource openWithHost(Set<Detail> details) throws IOException {
        return open(details, true);
    }

    private static LocalSource open(Set<Detail> details, boolean withHost) throws IOException {
        LocalSource source = new LocalSource(ProcFileSystem.system(), details, withHost);
        try {
            source.takeFirstReading();
            return source;
        } catch (IOException | RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static CounterReader openReader(
            ProcFileSystem files, TaskDescriber describer, DelayAccounting accounting, Set<Detail> details) {
        try {
            return new TaskstatsReader(
                    TaskstatsClient.open(),
                    describer,
                    accounting,
                    new StartTimes(files),
                    new CountersFactory(details),
                    new DetailReader(files, details));
        } catch (ErrnoException e) {
            return new ProcfsReader(
                    files, new TaskIdentifier(files, describer), String.valueOf(e.getMessage()), details);
        }
    }

    @Override
    public synchronized Sample sample() throws IOException {
        if (closed) {
            throw new IllegalStateException("the source is closed");
        }
        long now = System.nanoTime();
        long interval = clock.next();
        HostSample host = machine.read(now);
        accounting.refresh(now);
        KernelEvents.Batch batch = events.drain();
        noteLostChannels();
        lifecycle.apply(batch);
        find(now, batch.lost());
        readTasks();
        return assemble(interval, withHost ? host : HostSample.NONE, ledger.close(table));
    }

    /// Goes on without a channel that failed, as if it had never been there.
    private void noteLostChannels() {
        hasProcessEvents = events.processEventsCause().isEmpty();
        if (hasExitRecords && !events.exitRecordsCause().isEmpty()) {
            hasExitRecords = false;
            lifecycle.loseExitRecords();
            finder.loseExitRecords();
        }
    }

    private void find(long now, boolean lost) {
        if (lost) {
            lostEvents++;
        }
        if (lost || now - resyncedNanos >= RESYNC_NANOS) {
            resyncedNanos = now;
            finder.findAll();
        } else if (!hasProcessEvents) {
            finder.findProcesses();
        }
    }

    private void readTasks() throws IOException {
        Consumer<ProcessEntry> onRun = hasProcessEvents ? process -> {} : finder::findThreads;
        reader.read(table, ledger, onRun);
    }

    private Sample assemble(long interval, HostSample host, List<TaskSample> tasks) {
        long read = 0;
        long write = 0;
        for (TaskSample task : tasks) {
            TaskActivity activity = task.activity();
            read += activity.readBytes().orElse(0);
            write += activity.writeBytes().orElse(0);
        }
        MachineTotals moved = machine.totals();
        Coverage coverage = new Coverage(
                read, write, moved.disks().readBytes(), moved.disks().writeBytes(), hiddenTasks());
        IoBytes total = new IoBytes(Reading.of(read), Reading.of(write));
        return new Sample(Instant.now(), interval, total, moved.current(), coverage, tasks, host, currentStatus());
    }

    private int hiddenTasks() {
        int hidden = 0;
        for (TaskEntry task : table.tasks()) {
            hidden += task.isHidden() ? 1 : 0;
        }
        return hidden;
    }

    @Override
    public synchronized SourceStatus status() {
        return currentStatus();
    }

    private SourceStatus currentStatus() {
        List<Limitation> limitations = new ArrayList<>(reader.limitations());
        if (reader.tellsDelays() && !accounting.isEnabled()) {
            limitations.add(new Limitation(
                    "waits (IO and SWAPIN)",
                    "delay accounting is off",
                    "sysctl kernel.task_delayacct=1 (counts tasks started from then on)"));
        }
        if (!hasExitRecords) {
            limitations.add(new Limitation(
                    "the last interval of tasks that end, and tasks that live between two samples",
                    "no exit records: " + Permissions.words(events.exitRecordsCause()),
                    Permissions.REMEDY));
        }
        if (!hasProcessEvents) {
            limitations.add(new Limitation(
                    "process events", Permissions.words(events.processEventsCause()), Permissions.REMEDY));
        }
        if (!withHost) {
            limitations.addAll(machine.limitations());
        }
        return new SourceStatus(reader.name(), true, limitations, lostEvents);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            reader.close();
            events.close();
            accounting.close();
            machine.close();
        }
    }
}
