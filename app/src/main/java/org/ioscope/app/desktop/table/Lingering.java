package org.ioscope.app.desktop.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What went away a moment ago, so that a row does not vanish under the reader's eyes. Single-threaded.
///
/// @param <K> names a thing over time
/// @param <T> what was last known of it
public final class Lingering<K, T> {

    /// For how many samples a thing is remembered.
    public static final int SAMPLES = 5;

    private final Map<K, Gone<T>> gone = new LinkedHashMap<>();
    private Map<K, T> before = Map.of();
    private long tick;

    private record Gone<T>(T last, long tick) {}

    /// Takes in what there is now.
    public void add(Map<K, T> now) {
        tick++;
        before.forEach((key, last) -> gone.put(key, new Gone<>(last, tick)));
        gone.keySet().removeAll(now.keySet());
        gone.values().removeIf(thing -> tick - thing.tick >= SAMPLES);
        before = now;
    }

    /// What was last known of each thing that went away, the one that went first before the others.
    public List<T> gone() {
        List<T> all = new ArrayList<>(gone.size());
        gone.values().forEach(thing -> all.add(thing.last));
        return all;
    }
}
