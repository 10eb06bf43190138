package org.ioscope.app.desktop.processes;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;

/// The trend of each row that moved bytes within the last [Trend#LENGTH] samples; idle ones cost nothing.
/// Single-threaded.
///
/// @param <K> names a row over time
final class Trends<K> {

    private static final float NANOS_PER_SECOND = 1e9f;

    private final Map<K, Entry> entries = new HashMap<>();
    private long tick;

    /// Takes in what the rows did in one interval; those that did nothing may be left out.
    void add(Map<K, TaskActivity> rows, long intervalNanos) {
        begin();
        rows.forEach((key, activity) -> add(key, activity, intervalNanos));
        end();
    }

    /// Begins an interval.
    void begin() {
        tick++;
    }

    /// Takes in what a row did in the interval.
    void add(K key, TaskActivity activity, long intervalNanos) {
        if (activity.readBytes().isPositive() || activity.writeBytes().isPositive()) {
            Entry entry = entries.computeIfAbsent(key, _ -> new Entry());
            entry.lastActive = tick;
            entry.trend = entry.trend.plus(
                    perSecond(activity.readBytes(), intervalNanos), perSecond(activity.writeBytes(), intervalNanos));
        }
    }

    private static float perSecond(Reading reading, long intervalNanos) {
        return intervalNanos > 0 ? reading.orElse(0) * NANOS_PER_SECOND / intervalNanos : 0;
    }

    /// Ends the interval: the other rows did nothing.
    void end() {
        for (Iterator<Entry> all = entries.values().iterator(); all.hasNext(); ) {
            Entry entry = all.next();
            if (tick - entry.lastActive >= Trend.LENGTH) {
                all.remove();
            } else if (entry.lastActive < tick) {
                entry.trend = entry.trend.plus(0, 0);
            }
        }
    }

    Trend of(K key) {
        Entry entry = entries.get(key);
        return entry == null ? Trend.IDLE : entry.trend;
    }

    private static final class Entry {
        private Trend trend = Trend.IDLE;
        private long lastActive;
    }
}
