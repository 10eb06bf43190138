package org.ioscope.core.local;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.BootClock;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;

/// From start times as the kernel counts them to times of day.
///
/// The start times of taskstats and process events stand still while the machine is suspended, as
/// [System#nanoTime()] does; those of `/proc/PID/stat` and `/proc/uptime` go on. On a machine that was never
/// suspended both agree, and no file has to be read for a task.
final class StartTimes {

    private static final long NEVER_SUSPENDED_MILLIS = 1000;

    private final ProcFileSystem files;
    private final BootClock clock;

    StartTimes(ProcFileSystem files) {
        this.files = files;
        clock = new BootClock(files);
    }

    /// Milliseconds since the epoch of a moment on the clock of [System#nanoTime()], if no suspend came between.
    static long epochMillis(long nanos) {
        return System.currentTimeMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }

    /// Whether the machine was suspended since it was booted.
    boolean wasSuspended() {
        try {
            return clock.uptimeMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime()) >= NEVER_SUSPENDED_MILLIS;
        } catch (IOException e) {
            return false;
        }
    }

    /// When a task started, in milliseconds since the epoch, from its `stat`.
    long epochMillis(TaskStat stat) throws IOException {
        return clock.epochMillis(stat);
    }

    /// As [#epochMillis(long)], but right across suspends, for a task that lives.
    long epochMillisAcrossSuspends(TaskEntry task, long startNanos) {
        String name = task.process().pid() + "/task/" + task.tid() + "/stat";
        try {
            return epochMillis(TaskStat.parse(name, files.read(name)));
        } catch (IOException e) {
            return epochMillis(startNanos);
        }
    }
}
