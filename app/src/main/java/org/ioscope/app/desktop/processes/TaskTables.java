package org.ioscope.app.desktop.processes;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ioscope.core.group.ContainerNames;
import org.ioscope.core.group.GroupNames;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;

/// The rows of the newest sample, and of all since the start. Single-threaded.
final class TaskTables {

    private final GroupNames names = new GroupNames(ContainerNames.system());
    private final TaskRows processes = new TaskRows(RowKey.OfProcess::new, names);
    private final TaskRows threads = new TaskRows(RowKey.OfThread::new, names);
    private final Map<Grouping, GroupRows> groups = new EnumMap<>(Map.of(
            Grouping.USER, new GroupRows(Grouping.USER, names),
            Grouping.SERVICE, new GroupRows(Grouping.SERVICE, names)));
    private Made newest = new Made();

    /// Takes in one interval.
    void add(Sample sample) {
        long nanos = sample.intervalNanos();
        ThreadCounts counts = sample.source().perThread() ? ThreadCounts.of(sample.tasks()) : ThreadCounts.NONE;
        threads.add(sample.tasks(), nanos, counts);
        List<TaskSample> rows = ProcessRows.of(sample.tasks());
        processes.add(rows, nanos, counts);
        groups.values().forEach(group -> group.add(rows, nanos));
        newest = new Made();
    }

    /// The tables as they are now; not to be used any more once another sample was taken in.
    Tables now() {
        return newest;
    }

    /// The tables as they are now, for good.
    Tables frozen() {
        Made made = newest;
        for (boolean accumulated : new boolean[] {false, true}) {
            made.tasks(false, accumulated);
            made.tasks(true, accumulated);
            groups.keySet().forEach(by -> made.groups(by, accumulated));
        }
        return made;
    }

    /// Rows that are made when they are asked for, and once only.
    private final class Made implements Tables {

        private record Kind(Object rows, boolean accumulated) {}

        private final Map<Kind, Map<TaskId, RowValues>> madeTasks = new HashMap<>();
        private final Map<Kind, Map<String, RowValues>> madeGroups = new HashMap<>();

        @Override
        public Map<TaskId, RowValues> tasks(boolean ofThreads, boolean accumulated) {
            return madeTasks.computeIfAbsent(
                    new Kind(ofThreads, accumulated), _ -> (ofThreads ? threads : processes).values(accumulated));
        }

        @Override
        public Map<String, RowValues> groups(Grouping by, boolean accumulated) {
            return madeGroups.computeIfAbsent(
                    new Kind(by, accumulated),
                    _ -> Objects.requireNonNull(groups.get(by), by::name)
                            .values(tasks(false, accumulated).values(), accumulated));
        }
    }
}
