package org.ioscope.core.action;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ioscope.core.procfs.BootClock;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;

/// Processes to act on.
public final class Children {

    private Children() {}

    /// A process that does nothing until it is told to end.
    public static Process sleeping() throws IOException {
        return new ProcessBuilder("sleep", "1000").start();
    }

    /// Who a process or thread is now.
    public static TaskId id(int pid, int tid) throws IOException {
        return new TaskId(pid, tid, new BootClock(ProcFileSystem.system()).epochMillis(stat(pid, tid)));
    }

    /// Who a process is now.
    public static TaskId id(Process process) throws IOException {
        int pid = (int) process.pid();
        return id(pid, pid);
    }

    static TaskStat stat(int pid, int tid) throws IOException {
        String path = "/proc/" + pid + "/task/" + tid + "/stat";
        return TaskStat.parse(path, Files.readAllBytes(Path.of(path)));
    }

    static TaskInfo info() {
        return new TaskInfo(0, "root", IoPriority.UNKNOWN, "sleep", "sleep 1000");
    }
}
