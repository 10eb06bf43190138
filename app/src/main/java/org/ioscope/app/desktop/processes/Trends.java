package org.ioscope.app.desktop.processes;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;

/// The trend of each task that moved bytes within the last [Trend#LENGTH] samples; idle tasks cost nothing.
/// Single-threaded.
final class Trends {

    private final Map<TaskId, Entry> entries = new HashMap<>();
    private long tick;

    /// Takes in one interval.
    void add(List<TaskSample> tasks, long intervalNanos) {
        tick++;
        for (TaskSample task : tasks) {
            if (task.activity().readBytes().isPositive()
                    || task.activity().writeBytes().isPositive()) {
                Entry entry = entries.computeIfAbsent(task.id(), _ -> new Entry());
                entry.lastActive = tick;
                entry.trend = entry.trend.plus(
                        (float) Rates.perSecond(task.activity().readBytes(), intervalNanos)
                                .orElse(0),
                        (float) Rates.perSecond(task.activity().writeBytes(), intervalNanos)
                                .orElse(0));
            }
        }
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (tick - entry.lastActive >= Trend.LENGTH) {
                all.remove();
            } else if (entry.lastActive < tick) {
                entry.trend = entry.trend.plus(0, 0);
            }
        }
    }

    Trend of(TaskId id) {
        Entry entry = entries.get(id);
        return entry == null ? Trend.IDLE : entry.trend;
    }

    private static final class Entry {
        private Trend trend = Trend.IDLE;
        private long lastActive;
    }
}
