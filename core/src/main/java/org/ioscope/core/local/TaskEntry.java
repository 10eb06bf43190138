package org.ioscope.core.local;

import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.jspecify.annotations.Nullable;

/// What is remembered of a living thread from sample to sample. Owned by the [TaskTable]'s thread.
final class TaskEntry {

    /// Start time of an entry that no backend has answered for yet.
    static final long UNKNOWN_START = Long.MIN_VALUE;

    private static final long SAME_START_MILLIS = 1000;
    private static final TaskInfo NAMELESS = new TaskInfo(TaskInfo.UNKNOWN_UID, "", IoPriority.UNKNOWN, "", "");

    private final ProcessEntry process;
    private final int tid;
    private long startNanos;
    private @Nullable TaskId id;
    private TaskInfo info = NAMELESS;
    private Counters counters = Counters.ZERO;
    private boolean baselined;
    private boolean accounted;
    private final TaskDetails details = new TaskDetails();
    private int unanswered;
    private long nameHash;
    private long startTicks = -1;
    private @Nullable TaskSample sample;

    /// @param startNanos on the clock of [System#nanoTime()], or [#UNKNOWN_START]
    TaskEntry(ProcessEntry process, int tid, long startNanos) {
        this.process = process;
        this.tid = tid;
        this.startNanos = startNanos;
    }

    ProcessEntry process() {
        return process;
    }

    int tid() {
        return tid;
    }

    long startNanos() {
        return startNanos;
    }

    /// Whether a backend has told who this is.
    boolean isIdentified() {
        return id != null;
    }

    /// Takes an identity over if it is this task's own but for the precision of its start.
    ///
    /// @return whether it was
    boolean adopt(TaskId identity) {
        TaskId own = id;
        boolean same = own != null
                && own.pid() == identity.pid()
                && Math.abs(own.startTimeMillis() - identity.startTimeMillis()) < SAME_START_MILLIS;
        id = same ? identity : own;
        return same;
    }

    void identify(long start, long startTimeMillis) {
        startNanos = start;
        id = new TaskId(process.pid(), tid, startTimeMillis);
    }

    /// Takes the start that `/proc` tells, which names a task together with its number.
    ///
    /// @return false if another start was told before: the number belongs to another task now
    boolean confirmStart(long ticks) {
        boolean same = startTicks < 0 || startTicks == ticks;
        startTicks = same ? ticks : startTicks;
        return same;
    }

    TaskInfo info() {
        return info;
    }

    void describe(TaskInfo description) {
        info = description;
    }

    /// Hash of the name that [#info()] has, to see a change without reading it.
    long nameHash() {
        return nameHash;
    }

    void nameHash(long hash) {
        nameHash = hash;
    }

    Counters counters() {
        return counters;
    }

    /// Sets where counting begins, without counting anything.
    void baseline(Counters start) {
        counters = start;
        baselined = true;
    }

    boolean isBaselined() {
        return baselined;
    }

    /// Whether the task was seen, but its counters may not be read.
    boolean isHidden() {
        return process.isDenied() || (isIdentified() && !baselined);
    }

    /// Takes new counters and gives what was added.
    Counters advance(Counters now) {
        Counters added = now.since(counters);
        counters = now.max(counters);
        return added;
    }

    /// Begins to count calls and characters at `now`, because they were not known before.
    void rebaseLogicalIo(Counters now) {
        if (baselined && counters.get(Counter.READ_CALLS) == 0 && counters.get(Counter.WRITE_CALLS) == 0) {
            counters = counters.max(now.logicalIo());
        }
    }

    /// Whether delay accounting is proved to count this task.
    boolean isAccounted() {
        return accounted;
    }

    void markAccounted() {
        accounted = true;
    }

    TaskDetails details() {
        return details;
    }

    /// Counts a query without an answer.
    ///
    /// @return how many in a row there were
    int unanswered() {
        return ++unanswered;
    }

    void answered() {
        unanswered = 0;
    }

    /// Whether it was in an earlier sample.
    boolean wasSampled() {
        return sample != null;
    }

    /// This task in an interval; the same object as last time where nothing differs.
    @SuppressWarnings("ReferenceEquality") // equal but not the same only costs a new object, for some thousand tasks
    TaskSample sample(TaskActivity activity, boolean exited) {
        TaskId known = id;
        if (known == null) {
            throw new IllegalStateException("task " + tid + " was never identified");
        }
        TaskSample last = sample;
        if (last != null && last.activity() == activity && last.info() == info && !exited) {
            return last;
        }
        TaskSample next = new TaskSample(known, info, activity, exited);
        sample = next;
        return next;
    }
}
