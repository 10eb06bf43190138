package org.ioscope.app.desktop.processes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ioscope.core.sample.TaskSample;

/// How many threads each process has. Immutable.
final class ThreadCounts {

    /// Where the source does not tell threads apart, or the process has ended.
    static final int UNKNOWN = 0;

    static final ThreadCounts NONE = new ThreadCounts(Map.of());

    private final Map<Integer, Integer> counts;

    private ThreadCounts(Map<Integer, Integer> counts) {
        this.counts = counts;
    }

    /// Counts those that live.
    static ThreadCounts of(List<TaskSample> threads) {
        Map<Integer, Integer> counts = HashMap.newHashMap(threads.size());
        for (TaskSample thread : threads) {
            if (!thread.exited()) {
                counts.merge(thread.id().pid(), 1, Integer::sum);
            }
        }
        return new ThreadCounts(counts);
    }

    int of(int pid) {
        return counts.getOrDefault(pid, UNKNOWN);
    }
}
