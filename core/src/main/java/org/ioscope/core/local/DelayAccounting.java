package org.ioscope.core.local;

import java.io.IOException;
import org.ioscope.core.procfs.BootOptions;
import org.ioscope.core.procfs.ProcFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.jspecify.annotations.Nullable;

/// For which tasks the kernel counts waits.
///
/// The kernel decides it when a task is born (sysctl `kernel.task_delayacct`, boot option `delayacct`) and does
/// not tell. What proves it is any wait counted for the task itself; and whoever was born after a task that is
/// proved to be counted is counted too.
final class DelayAccounting implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(DelayAccounting.class.getName());

    private final @Nullable ProcFile sysctl;
    private boolean enabled;
    private long countedSinceNanos;
    private long lastOffNanos = Long.MIN_VALUE;

    /// @param nowNanos on the clock of [System#nanoTime()]
    DelayAccounting(ProcFileSystem files, long nowNanos) {
        sysctl = open(files);
        enabled = readEnabled();
        if (sysctl == null) {
            // Before Linux 5.14 accounting is on from boot, or not built in at all: the first wait will tell.
            countedSinceNanos = Long.MAX_VALUE;
        } else if (enabled) {
            countedSinceNanos = BootOptions.contain(files, "delayacct") ? Long.MIN_VALUE : nowNanos;
        } else {
            countedSinceNanos = Long.MAX_VALUE;
            lastOffNanos = nowNanos;
        }
    }

    private static @Nullable ProcFile open(ProcFileSystem files) {
        try {
            return files.open("sys/kernel/task_delayacct");
        } catch (IOException e) {
            return null;
        }
    }

    /// Looks whether it was switched on or off since the last call.
    void refresh(long nowNanos) {
        boolean was = enabled;
        enabled = readEnabled();
        if (!enabled) {
            lastOffNanos = nowNanos;
        } else if (!was) {
            countedSinceNanos = nowNanos;
        }
    }

    private boolean readEnabled() {
        if (sysctl == null) {
            return true;
        }
        try {
            byte[] content = sysctl.read();
            return content.length > 0 && content[0] != '0';
        } catch (IOException e) {
            return false;
        }
    }

    /// Whether waits are counted for tasks that are born now.
    boolean isEnabled() {
        return enabled;
    }

    /// Start of the oldest task that is known to be counted, on the clock of [System#nanoTime()];
    /// [Long#MIN_VALUE] if all are.
    long countedSinceNanos() {
        return countedSinceNanos;
    }

    /// Tells that a task born at `startNanos` was seen to be counted.
    void proved(long startNanos) {
        if (sysctl == null) {
            countedSinceNanos = Long.MIN_VALUE;
        } else if (startNanos > lastOffNanos) {
            countedSinceNanos = Math.min(countedSinceNanos, startNanos);
        }
    }

    /// Whether waits of this task are counted.
    boolean counts(TaskEntry task) {
        return enabled && (task.isAccounted() || task.startNanos() >= countedSinceNanos);
    }

    @Override
    public void close() {
        try {
            if (sysctl != null) {
                sysctl.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "closing " + sysctl.path(), e);
        }
    }
}
