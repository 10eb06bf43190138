package org.ioscope.app.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.application.Platform;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SampleSource;
import org.ioscope.core.sample.SourceStatus;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// Any number of tasks, a given part of which moves bytes at random, so that their order changes with each
/// sample.
final class SyntheticSource implements SampleSource {

    private static final long SECOND = 1_000_000_000L;
    private static final IoPriority USUAL = new IoPriority(IoPriorityClass.BEST_EFFORT, 4);

    private final List<TaskSample> idle = new ArrayList<>();
    private final Random random = new Random(1);
    private final int percentActive;

    private final long endNanos;

    SyntheticSource(int count, int percentActive) {
        this(count, percentActive, Long.MAX_VALUE);
    }

    /// @param endNanos when to end the application, as [System#nanoTime()] has it
    SyntheticSource(int count, int percentActive, long endNanos) {
        this.endNanos = endNanos;
        this.percentActive = percentActive;
        for (int i = 0; i < count; i++) {
            String name = "worker-" + i % 97;
            TaskInfo info = new TaskInfo(1000, "user" + i % 7, USUAL, name, "/usr/bin/" + name + " --queue " + i);
            idle.add(new TaskSample(new TaskId(1000 + i, 1000 + i, i), info, TaskActivity.IDLE, false));
        }
    }

    @Override
    public Sample sample() {
        if (System.nanoTime() > endNanos) {
            Platform.exit();
        }
        List<TaskSample> tasks = new ArrayList<>(idle.size());
        long read = 0;
        long write = 0;
        for (TaskSample task : idle) {
            if (random.nextInt(100) < percentActive) {
                TaskActivity activity = activity();
                read += activity.readBytes().orElse(0);
                write += activity.writeBytes().orElse(0);
                tasks.add(new TaskSample(task.id(), task.info(), activity, false));
            } else {
                tasks.add(task);
            }
        }
        IoBytes total = new IoBytes(Reading.of(read), Reading.of(write));
        Coverage coverage = new Coverage(read, write, Reading.of(read), Reading.of(write), 0);
        return new Sample(Instant.now(), SECOND, total, total, coverage, tasks, HostSample.NONE, status());
    }

    private TaskActivity activity() {
        return new TaskActivity(
                Reading.of(random.nextInt(1 << random.nextInt(8, 24))),
                Reading.of(random.nextInt(1 << random.nextInt(8, 24))),
                Reading.Known.ZERO,
                Reading.of(random.nextLong(SECOND)),
                Reading.Known.ZERO);
    }

    @Override
    public SourceStatus status() {
        return new SourceStatus("synthetic", true, List.of(), 0);
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
