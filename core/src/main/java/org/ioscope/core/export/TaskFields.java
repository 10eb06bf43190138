package org.ioscope.core.export;

import java.time.Instant;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// What every encoding says about who a task is; null or unknown where that is not known.
final class TaskFields {

    private TaskFields() {}

    /// Unknown for a row that stands for several ended tasks.
    static Reading pid(TaskSample task) {
        return numberOf(task.id().pid());
    }

    /// Unknown for a row that stands for several ended tasks.
    static Reading tid(TaskSample task) {
        return numberOf(task.id().tid());
    }

    /// ISO 8601, UTC.
    static @Nullable String startTime(TaskSample task) {
        long millis = task.id().startTimeMillis();
        return millis <= 0 ? null : Instant.ofEpochMilli(millis).toString();
    }

    static @Nullable String user(TaskSample task) {
        return task.info().hasUser() ? task.info().user() : null;
    }

    static @Nullable String ioPriority(TaskSample task) {
        boolean unknown = task.info().ioPriority().ioClass() == IoPriorityClass.UNKNOWN;
        return unknown ? null : task.info().ioPriority().text();
    }

    private static Reading numberOf(int id) {
        return id > 0 ? Reading.of(id) : Reading.Unknown.UNSUPPORTED;
    }
}
