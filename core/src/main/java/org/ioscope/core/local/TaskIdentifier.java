package org.ioscope.core.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.ioscope.core.procfs.OutOfFilesException;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;
import org.ioscope.core.sample.TaskInfo;

/// Tells from `/proc/PID/task/TID/stat` and `status`, which everybody may read, who a task is.
final class TaskIdentifier {

    private final ProcFileSystem files;
    private final TaskDescriber describer;
    private final StartTimes startTimes;

    TaskIdentifier(ProcFileSystem files, TaskDescriber describer) {
        this.files = files;
        this.describer = describer;
        startTimes = new StartTimes(files);
    }

    /// Identifies and describes a task, again if its process runs a new program.
    ///
    /// @return false if the task is gone, even if another one has its number; a task that was seen before and can
    ///     not
    ///     be looked at for lack of descriptors is not gone
    boolean identify(TaskEntry task) {
        String folder = task.process().pid() + "/task/" + task.tid() + "/";
        try {
            TaskStat stat = TaskStat.parse(folder + "stat", files.read(folder + "stat"));
            if (!task.confirmStart(stat.startTicks())) {
                return false;
            }
            if (!task.isIdentified()) {
                identifyByStart(task, stat);
            }
            int uid = task.info().hasUser() ? task.info().uid() : uid(folder);
            task.describe(describer.describe(
                    task,
                    uid,
                    stat.name(),
                    TaskDescriber.priority(task.tid(), stat.nice(), stat.policy()),
                    stat.nice(),
                    stat.parentPid()));
            return true;
        } catch (OutOfFilesException e) {
            return task.isIdentified();
        } catch (IOException e) {
            return false;
        }
    }

    private void identifyByStart(TaskEntry task, TaskStat stat) throws IOException {
        long startMillis = startTimes.epochMillis(stat);
        long age = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis() - startMillis);
        boolean unknown = task.startNanos() == TaskEntry.UNKNOWN_START;
        task.identify(unknown ? System.nanoTime() - age : task.startNanos(), startMillis);
    }

    private int uid(String folder) throws IOException {
        String status = new String(files.read(folder + "status"), StandardCharsets.UTF_8);
        int at = status.indexOf("\nUid:\t");
        int end = status.indexOf('\t', at + 6);
        return at < 0 || end < 0 ? TaskInfo.UNKNOWN_UID : Integer.parseUnsignedInt(status.substring(at + 6, end));
    }
}
