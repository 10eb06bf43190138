package org.ioscope.core.action;

import java.io.IOException;
import java.nio.file.Files;
import org.ioscope.core.procfs.BootClock;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;
import org.ioscope.core.sample.TaskId;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.PidDescriptor;
import org.jspecify.annotations.Nullable;

/// A process that was opened before it was proved to be the one that is meant: from then on nobody else can take
/// its
/// place. Close it once.
final class Target implements AutoCloseable {

    /// How far two readings of one start may differ: they are made of clocks of different precision. A number can
    /// not
    /// be in use again so soon.
    private static final long SAME_START_MILLIS = 1000;

    /// What opening a target gives.
    sealed interface Opening {}

    record Opened(Target target) implements Opening {}

    record Failed(ActionResult.Refused refusal) implements Opening {}

    private final ProcFileSystem files;
    private final TaskId id;
    private final PidDescriptor descriptor;

    private Target(ProcFileSystem files, TaskId id, PidDescriptor descriptor) {
        this.files = files;
        this.id = id;
        this.descriptor = descriptor;
    }

    static Opening open(ProcFileSystem files, TaskId id) {
        PidDescriptor descriptor;
        try {
            descriptor = PidDescriptor.open(id.pid());
        } catch (ErrnoException e) {
            return new Failed(Refusals.signal(e, id));
        }
        Target target = new Target(files, id, descriptor);
        ActionResult.Refused refusal = target.compare();
        if (refusal == null) {
            return new Opened(target);
        }
        target.close();
        return new Failed(refusal);
    }

    private ActionResult.@Nullable Refused compare() {
        String name = id.pid() + "/task/" + id.tid() + "/stat";
        try {
            TaskStat stat = TaskStat.parse(name, files.read(name));
            long start = new BootClock(files).epochMillis(stat);
            if (Math.abs(start - id.startTimeMillis()) > SAME_START_MILLIS) {
                return Refusals.replaced(id);
            }
            boolean dead = stat.state() == 'Z' || stat.state() == 'X';
            // The first thread may have ended before the others.
            return dead && threads().length <= 1 ? Refusals.ended(id) : null;
        } catch (IOException e) {
            return exists() ? Refusals.failed(e) : Refusals.ended(id);
        }
    }

    private boolean exists() {
        return Files.exists(files.proc().resolve(Integer.toString(id.pid())).resolve("task/" + id.tid()));
    }

    TaskId id() {
        return id;
    }

    /// Threads that the process has now.
    int[] threads() {
        return files.tids(id.pid());
    }

    /// Whether the thread's number is still its own.
    boolean hasNumber() throws ErrnoException {
        return descriptor.hasNumber() && exists();
    }

    void send(Signal signal) throws ErrnoException {
        descriptor.send(signal.number());
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
