package org.ioscope.core.doctor;

import java.io.IOException;
import org.ioscope.core.netlink.TaskstatsClient;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Whether the kernel answers questions about counters of threads.
final class TaskstatsCheck {

    private static final String GIVES = "bytes and waits of every thread";

    private TaskstatsCheck() {}

    /// Asks for the counters of this process.
    static boolean attempt() throws ErrnoException {
        TaskstatsClient.open().close();
        return true;
    }

    static Finding examine(Attempt<Boolean> attempt, Surroundings surroundings) {
        try {
            attempt.make();
            return Finding.available(Subject.TASKSTATS, GIVES);
        } catch (ErrnoException e) {
            return lacking(e, surroundings);
        } catch (IOException e) {
            return lacking(String.valueOf(e.getMessage()), Remedy.NONE);
        }
    }

    private static Finding lacking(ErrnoException e, Surroundings surroundings) {
        return switch (e.errno()) {
            case Errno.EPERM, Errno.EACCES ->
                lacking(
                        surroundings.causeOfLacking(Capability.NET_ADMIN),
                        surroundings.remedyOfLacking(Capability.NET_ADMIN));
            case Errno.ENOENT ->
                lacking(
                        "this kernel has no taskstats",
                        new Remedy("start a kernel built with CONFIG_TASKSTATS=y and CONFIG_TASK_IO_ACCOUNTING=y", ""));
            default -> lacking(String.valueOf(e.getMessage()), Remedy.NONE);
        };
    }

    private static Finding lacking(String cause, Remedy remedy) {
        return Finding.lacking(Subject.TASKSTATS, State.UNAVAILABLE, GIVES, cause, remedy);
    }
}
