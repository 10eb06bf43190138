package org.ioscope.core.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Sums what each task did since the accumulator was made, dead tasks included. Single-threaded.
///
/// Tasks that ended without doing anything are forgotten. Of those that did something, the last [#EXITED_ROWS]
/// keep
/// a row of their own; older ones are folded into one row per command and user, so that a storm of short-lived
/// processes costs bounded memory and no byte is lost.
public final class TaskAccumulator {

    /// How many ended tasks keep a row of their own.
    public static final int EXITED_ROWS = 4096;

    private final Map<TaskId, TaskActivity> live = new HashMap<>();
    private final LinkedHashMap<TaskId, TaskSample> exited = new LinkedHashMap<>();
    private final Map<String, TaskSample> folded = new LinkedHashMap<>();
    private List<TaskSample> latest = List.of();
    private long nanos;

    /// Adds one interval.
    ///
    /// @param tasks threads or process rows of the interval, always the same kind
    /// @param intervalNanos length of the interval
    public void add(List<TaskSample> tasks, long intervalNanos) {
        nanos += intervalNanos;
        List<TaskSample> alive = new ArrayList<>(tasks.size());
        for (TaskSample task : tasks) {
            if (task.exited()) {
                bury(task);
            } else {
                alive.add(task);
                if (task.activity().isActive()) {
                    live.merge(task.id(), task.activity(), TaskActivity::plus);
                }
            }
        }
        latest = alive;
    }

    /// Nanoseconds accumulated so far.
    public long nanos() {
        return nanos;
    }

    /// Every task that is alive or did something, with its sums.
    public List<TaskSample> rows() {
        List<TaskSample> rows = new ArrayList<>(latest.size() + exited.size() + folded.size());
        for (TaskSample task : latest) {
            TaskActivity sum = live.get(task.id());
            rows.add(sum == null ? task : new TaskSample(task.id(), task.info(), sum, false));
        }
        rows.addAll(exited.values());
        rows.addAll(folded.values());
        return rows;
    }

    private void bury(TaskSample task) {
        TaskActivity before = live.remove(task.id());
        TaskActivity sum = before == null ? task.activity() : before.plus(task.activity());
        if (!sum.isActive()) {
            return;
        }
        exited.merge(
                task.id(),
                new TaskSample(task.id(), task.info(), sum, true),
                (old, more) ->
                        new TaskSample(old.id(), more.info(), old.activity().plus(more.activity()), true));
        if (exited.size() > EXITED_ROWS) {
            fold(exited.pollFirstEntry().getValue());
        }
    }

    private void fold(TaskSample task) {
        String key = task.info().uid() + " " + task.info().command(false);
        TaskSample sum = folded.get(key);
        folded.put(
                key,
                sum == null
                        ? new TaskSample(new TaskId(0, -folded.size() - 1, 0), task.info(), task.activity(), true)
                        : new TaskSample(sum.id(), sum.info(), sum.activity().plus(task.activity()), true));
    }
}
