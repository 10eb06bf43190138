package org.ioscope.core.local;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// What is remembered of a living process from sample to sample. Owned by the [TaskTable]'s thread.
final class ProcessEntry {

    private final int pid;
    private final List<TaskEntry> threads = new ArrayList<>(1);
    private long runNanos = -1;
    private @Nullable String commandLine;
    private @Nullable String cgroup;
    private String inheritedCgroup = "";
    private Reading residentBytes = Reading.Unknown.UNSUPPORTED;
    private boolean denied;

    ProcessEntry(int pid) {
        this.pid = pid;
    }

    int pid() {
        return pid;
    }

    /// Living threads, in the order in which they were found; to be changed by the [TaskTable] only.
    List<TaskEntry> threads() {
        return threads;
    }

    /// Takes the processor time that all threads together have used.
    ///
    /// @return whether any thread may have run: it differs from last time, or is 0, which a kernel built without
    ///     delay accounting gives for everybody
    boolean hasRun(long nanos) {
        boolean differs = nanos != runNanos;
        runNanos = nanos;
        return differs || nanos == 0;
    }

    /// Makes the next [#hasRun(long)] true.
    void forgetRun() {
        runNanos = -1;
    }

    /// Null until it was read, and again after the process started another program.
    @Nullable
    String commandLine() {
        return commandLine;
    }

    void commandLine(@Nullable String line) {
        commandLine = line;
    }

    /// Null until it was read, and again after the process started another program.
    @Nullable
    String cgroup() {
        return cgroup;
    }

    void cgroup(@Nullable String path) {
        cgroup = path;
    }

    /// Takes the control group of its parent, in which it began, for the case that it ends before its own can be
    /// read.
    void inheritCgroup(ProcessEntry parent) {
        inheritedCgroup = parent.knownCgroup();
    }

    /// The control group, as far as it is known; else empty.
    String knownCgroup() {
        String read = cgroup;
        return read == null || read.isEmpty() ? inheritedCgroup : read;
    }

    /// Memory in RAM; unsupported if it was not asked for.
    Reading residentBytes() {
        return residentBytes;
    }

    void residentBytes(Reading now) {
        if (!now.equals(residentBytes)) {
            residentBytes = now;
            threads.forEach(thread -> thread.details().forgetIdle());
        }
    }

    /// Whether its counters may not be read.
    boolean isDenied() {
        return denied;
    }

    void denied(boolean now) {
        denied = now;
    }
}
