package org.ioscope.core.local;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tasks that are known to live. Used by one thread.
final class TaskTable {

    private final Map<Integer, ProcessEntry> processes = new HashMap<>();
    private final Map<Integer, TaskEntry> tasks = new HashMap<>();

    /// All living processes.
    Collection<ProcessEntry> processes() {
        return processes.values();
    }

    /// All living threads.
    Collection<TaskEntry> tasks() {
        return tasks.values();
    }

    @Nullable
    ProcessEntry process(int pid) {
        return processes.get(pid);
    }

    @Nullable
    TaskEntry task(int tid) {
        return tasks.get(tid);
    }

    /// Adds a thread, and its process where that is new. A thread of the same number is replaced.
    TaskEntry add(int pid, int tid, long startNanos) {
        TaskEntry old = tasks.get(tid);
        if (old != null) {
            remove(old);
        }
        ProcessEntry process = processes.computeIfAbsent(pid, ProcessEntry::new);
        TaskEntry task = new TaskEntry(process, tid, startNanos);
        process.threads().add(task);
        process.forgetRun();
        tasks.put(tid, task);
        return task;
    }

    /// Removes a thread, and its process with the last one.
    void remove(TaskEntry task) {
        ProcessEntry process = task.process();
        tasks.remove(task.tid(), task);
        process.threads().remove(task);
        if (process.threads().isEmpty()) {
            processes.remove(process.pid(), process);
        }
    }

    /// Process numbers that are known but not in `alive`.
    Set<Integer> missingProcesses(int[] alive) {
        Set<Integer> missing = new HashSet<>(processes.keySet());
        for (int pid : alive) {
            missing.remove(pid);
        }
        return missing;
    }
}
