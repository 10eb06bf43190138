package org.ioscope.core.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// From threads to processes.
public final class ProcessRows {

    private ProcessRows() {}

    /// One row a process, summed over its threads, those that ended included, so that the end of a thread never
    /// shows as I/O of its process.
    ///
    /// Identity and info of a row are those of the process's leader, or of its oldest thread where the leader is
    /// not among `threads`. A process has exited when all its threads have.
    public static List<TaskSample> of(List<TaskSample> threads) {
        Map<Integer, Row> rows = LinkedHashMap.newLinkedHashMap(threads.size());
        for (TaskSample thread : threads) {
            Row row = rows.get(thread.id().pid());
            if (row == null) {
                rows.put(thread.id().pid(), new Row(thread));
            } else {
                row.add(thread);
            }
        }
        List<TaskSample> result = new ArrayList<>(rows.size());
        rows.values().forEach(row -> result.add(row.toSample()));
        return result;
    }

    private static final class Row {
        private TaskSample face;
        private TaskActivity activity;
        private boolean exited;

        Row(TaskSample first) {
            face = first;
            activity = first.activity();
            exited = first.exited();
        }

        void add(TaskSample thread) {
            if (!face.id().isLeader() && (thread.id().isLeader() || isOlder(thread, face))) {
                face = thread;
            }
            exited &= thread.exited();
            activity = activity.plusThread(thread.activity());
        }

        private static boolean isOlder(TaskSample thread, TaskSample other) {
            return thread.id().startTimeMillis() < other.id().startTimeMillis();
        }

        TaskSample toSample() {
            boolean asIs = face.id().isLeader()
                    && face.exited() == exited
                    && face.activity().equals(activity);
            if (asIs) {
                return face;
            }
            int pid = face.id().pid();
            TaskId id = new TaskId(pid, pid, face.id().startTimeMillis());
            return new TaskSample(id, face.info(), activity, exited);
        }
    }
}
