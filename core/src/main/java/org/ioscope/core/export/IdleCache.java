package org.ioscope.core.export;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import org.ioscope.core.sample.TaskSample;

/// Keeps what was made of an idle task, such as its row, from one sample to the next.
///
/// Nearly every task of a machine is idle, and sources share the objects of idle tasks between samples: so
/// identity is
/// enough to know that nothing changed. What was not asked for since the last [#endSample()] is forgotten, which
/// bounds the memory. Single-threaded.
///
/// @param <V> what is kept; it must not depend on anything but the task
public final class IdleCache<V> {

    @SuppressWarnings("IdentityHashMapUsage") // comparing tasks by value would cost more than it saves
    private Map<TaskSample, V> kept = new IdentityHashMap<>();

    @SuppressWarnings("IdentityHashMapUsage")
    private Map<TaskSample, V> used = new IdentityHashMap<>();

    /// What `make` gives for `task`; kept if the task is idle.
    public V get(TaskSample task, Function<TaskSample, V> make) {
        if (task.activity().isActive()) {
            return make.apply(task);
        }
        V value = kept.get(task);
        if (value == null) {
            value = make.apply(task);
        }
        used.put(task, value);
        return value;
    }

    /// Forgets what this sample did not use. Call once a sample.
    public void endSample() {
        Map<TaskSample, V> free = kept;
        kept = used;
        used = free;
        used.clear();
    }
}
