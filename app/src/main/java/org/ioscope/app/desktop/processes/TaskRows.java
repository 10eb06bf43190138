package org.ioscope.app.desktop.processes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.TaskAccumulator;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;

/// The rows of one kind (threads or processes): newest rates, sums, trends, and those that ended a moment ago.
/// Single-threaded.
final class TaskRows {

    /// For how many samples an ended task stays on screen.
    static final int LINGER_SAMPLES = 5;

    /// How many ended tasks stay at most, so that a storm of short ones does not bury the living.
    private static final int LINGER_LIMIT = 500;

    private final TaskAccumulator sums = new TaskAccumulator();
    private final Trends trends = new Trends();
    private final Deque<Ended> lingering = new ArrayDeque<>();
    private List<TaskSample> latest = List.of();
    private long intervalNanos = 1;
    private long tick;
    private Map<TaskId, RowValues> before = Map.of();
    private boolean beforeWasAccumulated;

    /// Takes in one interval.
    void add(List<TaskSample> tasks, long nanos) {
        tick++;
        buryEnded();
        latest = tasks;
        intervalNanos = nanos;
        sums.add(tasks, nanos);
        trends.add(tasks, nanos);
    }

    /// The values of every row now, by task.
    ///
    /// An idle task that the source gave as the same object as before keeps the same values object.
    Map<TaskId, RowValues> values(boolean accumulated) {
        Map<TaskId, RowValues> values = LinkedHashMap.newLinkedHashMap(latest.size() + lingering.size());
        if (accumulated) {
            long nanos = Math.max(1, sums.nanos());
            for (TaskSample task : sums.rows()) {
                values.put(task.id(), RowValues.sums(task, nanos, trends.of(task.id())));
            }
        } else {
            for (TaskSample task : latest) {
                values.put(task.id(), rates(task));
            }
            for (Ended ended : lingering) {
                values.putIfAbsent(ended.task.id(), RowValues.rates(ended.task, 1, trends.of(ended.task.id())));
            }
        }
        before = values;
        beforeWasAccumulated = accumulated;
        return values;
    }

    private RowValues rates(TaskSample task) {
        Trend trend = trends.of(task.id());
        RowValues old = beforeWasAccumulated ? null : before.get(task.id());
        if (old != null && old.task().equals(task) && old.trend().equals(trend) && !old.isActive()) {
            return old;
        }
        return RowValues.rates(task, intervalNanos, trend);
    }

    private void buryEnded() {
        while (!lingering.isEmpty()
                && (tick - lingering.getFirst().tick >= LINGER_SAMPLES || lingering.size() > LINGER_LIMIT)) {
            lingering.removeFirst();
        }
        for (TaskSample task : latest) {
            if (task.exited() && task.activity().isActive()) {
                lingering.add(new Ended(new TaskSample(task.id(), task.info(), TaskActivity.IDLE, true), tick));
            }
        }
    }

    private record Ended(TaskSample task, long tick) {}
}
