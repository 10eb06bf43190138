package org.ioscope.app.desktop.processes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ioscope.core.group.GroupNames;
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

    private static final Span ENDED = new Span(1, false);

    private final Function<TaskId, RowKey> key;
    private final GroupNames names;
    private final TaskAccumulator sums = new TaskAccumulator();
    private final Trends<TaskId> trends = new Trends<>();
    private final Deque<Ended> lingering = new ArrayDeque<>();
    private List<TaskSample> latest = List.of();
    private ThreadCounts threads = ThreadCounts.NONE;
    private Span interval = new Span(1, false);
    private long tick;
    private Map<TaskId, RowValues> before = Map.of();

    /// @param key names the row of a task
    /// @param names what control groups are called
    TaskRows(Function<TaskId, RowKey> key, GroupNames names) {
        this.key = key;
        this.names = names;
    }

    /// Takes in one interval.
    void add(List<TaskSample> tasks, long nanos, ThreadCounts counts) {
        tick++;
        buryEnded();
        latest = tasks;
        threads = counts;
        interval = new Span(nanos, false);
        sums.add(tasks, nanos);
        trends.begin();
        for (TaskSample task : tasks) {
            trends.add(task.id(), task.activity(), nanos);
        }
        trends.end();
    }

    /// The values of every row now, by task.
    ///
    /// An idle task that the source gave as the same object as before keeps the same values object.
    Map<TaskId, RowValues> values(boolean accumulated) {
        Map<TaskId, RowValues> values = LinkedHashMap.newLinkedHashMap(latest.size() + lingering.size());
        if (accumulated) {
            Span whole = new Span(Math.max(1, sums.nanos()), true);
            for (TaskSample task : sums.rows()) {
                values.put(task.id(), row(task, whole));
            }
        } else {
            for (TaskSample task : latest) {
                values.put(task.id(), row(task, interval));
            }
            for (Ended ended : lingering) {
                values.putIfAbsent(ended.task.id(), row(ended.task, ENDED));
            }
        }
        before = values;
        return values;
    }

    private RowValues row(TaskSample task, Span span) {
        Trend trend = trends.of(task.id());
        int count = threads.of(task.id().pid());
        RowValues old = before.get(task.id());
        if (old == null) {
            return RowValues.of(key.apply(task.id()), task, span, service(task), count, trend);
        }
        boolean same = !task.activity().hasWork()
                && old.task().equals(task)
                && old.span().accumulated() == span.accumulated()
                && old.threads() == count
                && old.trend().equals(trend);
        return same ? old : old.with(task, span, count, trend, () -> service(task));
    }

    private TaskGroup service(TaskSample task) {
        return TaskGroup.of(names.of(task.info().cgroup()));
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
