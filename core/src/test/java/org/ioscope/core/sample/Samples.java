package org.ioscope.core.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Builds samples by hand, for tests.
public final class Samples {

    public static final long SECOND = 1_000_000_000L;
    public static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    private final List<TaskSample> tasks = new ArrayList<>();
    private Instant time = TIME;
    private int hidden;
    private List<Limitation> limitations = List.of();
    private long lostEvents;

    private Samples() {}

    public static Samples sample() {
        return new Samples();
    }

    /// A single-threaded process of root.
    public static TaskSample task(int pid, String command, long readBytes, long writeBytes) {
        return thread(pid, pid, command, readBytes, writeBytes);
    }

    public static TaskSample thread(int pid, int tid, String command, long readBytes, long writeBytes) {
        return new TaskSample(
                new TaskId(pid, tid, 1_700_000_000_000L + pid),
                info(command),
                new TaskActivity(
                        Reading.of(readBytes),
                        Reading.of(writeBytes),
                        Reading.Known.ZERO,
                        Reading.Known.ZERO,
                        Reading.Known.ZERO),
                false);
    }

    public static TaskInfo info(String command) {
        String program = command.split(" ", 2)[0];
        String base = program.substring(program.lastIndexOf('/') + 1);
        String name = base.length() > 15 ? base.substring(0, 15) : base;
        return new TaskInfo(0, "root", new IoPriority(IoPriorityClass.BEST_EFFORT, 4), name, command);
    }

    public static TaskSample exited(TaskSample task) {
        return new TaskSample(task.id(), task.info(), task.activity(), true);
    }

    public Samples with(TaskSample task) {
        tasks.add(task);
        return this;
    }

    public Samples at(Instant moment) {
        time = moment;
        return this;
    }

    public Samples hidden(int count, Limitation... causes) {
        hidden = count;
        limitations = List.of(causes);
        return this;
    }

    /// Messages of the kernel were lost in that many samples.
    public Samples lost(long samples) {
        lostEvents = samples;
        return this;
    }

    /// A sample over one second whose totals are the sums of its tasks.
    public Sample build() {
        long read = tasks.stream()
                .mapToLong(t -> t.activity().readBytes().orElse(0))
                .sum();
        long write = tasks.stream()
                .mapToLong(t -> t.activity().writeBytes().orElse(0))
                .sum();
        IoBytes total = new IoBytes(Reading.of(read), Reading.of(write));
        return new Sample(
                time,
                SECOND,
                total,
                total,
                new Coverage(read, write, Reading.of(read), Reading.of(write), hidden),
                List.copyOf(tasks),
                HostSample.NONE,
                new SourceStatus("taskstats", true, limitations, lostEvents));
    }
}
