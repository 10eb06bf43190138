package org.ioscope.core.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sums what each task did since the accumulator was made, dead tasks included. Single-threaded.
///
/// Tasks that ended without using storage are forgotten. Of those that did something, the last [#EXITED_ROWS]
/// keep a row of their own; older ones are folded into one row per command and user, or per user where each has
/// another command, so that a storm of short-lived processes costs bounded memory and no byte is lost.
public final class TaskAccumulator {

    /// How many ended tasks keep a row of their own.
    public static final int EXITED_ROWS = 4096;

    private Map<TaskId, TaskSample> live = new HashMap<>();
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
        Map<TaskId, TaskSample> before = live;
        live = HashMap.newHashMap(before.size());
        List<TaskSample> alive = new ArrayList<>(tasks.size());
        for (TaskSample task : tasks) {
            if (!task.exited()) {
                alive.add(task);
                TaskSample sum = before.remove(task.id());
                advance(task, sum == null ? exited.remove(task.id()) : sum);
            }
        }
        for (TaskSample task : tasks) {
            if (task.exited()) {
                bury(task, before.remove(task.id()));
            }
        }
        // Nobody told of their end, but they are gone.
        before.values().forEach(gone -> bury(gone, null));
        latest = alive;
    }

    private void advance(TaskSample task, @Nullable TaskSample before) {
        if (before != null) {
            live.put(task.id(), sum(before, task, false));
        } else if (task.activity().hasWork()) {
            live.put(task.id(), task);
        }
    }

    private static TaskSample sum(TaskSample before, TaskSample task, boolean exited) {
        return new TaskSample(task.id(), task.info(), before.activity().plus(task.activity()), exited);
    }

    /// Nanoseconds accumulated so far.
    public long nanos() {
        return nanos;
    }

    /// Every task that is alive or did something, with its sums.
    public List<TaskSample> rows() {
        List<TaskSample> rows = new ArrayList<>(latest.size() + exited.size() + folded.size());
        for (TaskSample task : latest) {
            rows.add(live.getOrDefault(task.id(), task));
        }
        rows.addAll(exited.values());
        rows.addAll(folded.values());
        return rows;
    }

    private void bury(TaskSample task, @Nullable TaskSample before) {
        TaskSample last = before == null
                ? new TaskSample(task.id(), task.info(), task.activity(), true)
                : sum(before, task, true);
        if (!last.activity().isActive()) {
            return;
        }
        exited.merge(task.id(), last, (old, more) -> sum(old, more, true));
        if (exited.size() > EXITED_ROWS) {
            fold(exited.pollFirstEntry().getValue());
        }
    }

    private void fold(TaskSample task) {
        String user = task.info().uid() + " ";
        String command = user + task.info().command(false);
        boolean hasRoom = folded.containsKey(command) || folded.size() < EXITED_ROWS;
        TaskInfo info = hasRoom ? task.info() : otherPrograms(task.info());
        folded.merge(
                hasRoom ? command : user,
                new TaskSample(new TaskId(0, -folded.size() - 1, 0), info, task.activity(), true),
                (sum, more) -> sum(sum, new TaskSample(sum.id(), sum.info(), more.activity(), true), true));
    }

    /// Stands for all programs of a user for which there is no room, where each has another name.
    private static TaskInfo otherPrograms(TaskInfo one) {
        return new TaskInfo(one.uid(), one.user(), IoPriority.UNKNOWN, "", "(other programs)");
    }
}
