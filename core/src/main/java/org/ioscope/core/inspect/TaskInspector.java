package org.ioscope.core.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ioscope.core.procfs.BootClock;
import org.ioscope.core.procfs.ControlGroupFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.procfs.TaskStat;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskId;

/// Looks at one process or thread again and again. Used by one thread at a time; a look may wait for a file system
/// that does not answer, so never on the thread of a screen.
public final class TaskInspector {

    private static final long SAME_START_MILLIS = 1000;
    private static final String OPEN_FILE_LIMIT = "Max open files";

    private final ProcFileSystem files;
    private final TaskId task;
    private final Path folder;
    private final OpenFileReader openFiles;

    TaskInspector(ProcFileSystem files, TaskId task) {
        this.files = files;
        this.task = task;
        String name = task.isLeader() ? Integer.toString(task.pid()) : task.pid() + "/task/" + task.tid();
        folder = files.proc().resolve(name);
        openFiles = new OpenFileReader(folder);
    }

    /// An inspector of a task of this machine.
    public static TaskInspector of(TaskId task) {
        return new TaskInspector(ProcFileSystem.system(), task);
    }

    /// What can be told now.
    ///
    /// @return empty if the task has ended, even if another one has its number
    public Optional<Inspection> look() {
        try {
            TaskStat stat = TaskStat.parse(folder + "/stat", bytes("stat"));
            long start = new BootClock(files).epochMillis(stat);
            if (Math.abs(start - task.startTimeMillis()) > SAME_START_MILLIS) {
                return Optional.empty();
            }
            return Optional.of(new Inspection(
                    commandLine(),
                    link("exe"),
                    link("cwd"),
                    cgroup(),
                    stat.state(),
                    Reading.of(files.tids(task.pid()).length),
                    openFileLimit(),
                    openFiles.read(System.nanoTime())));
        } catch (IOException e) {
            // It ended before or between the readings, which is how every look at a process ends one day.
            return Optional.empty();
        }
    }

    private Fact commandLine() {
        try {
            String text = new String(bytes("cmdline"), StandardCharsets.UTF_8);
            return Fact.of(text.replaceFirst("\0+$", "").replace('\0', '\n'));
        } catch (IOException e) {
            return Fact.unknown(cause(e));
        }
    }

    private Fact cgroup() {
        try {
            return Fact.of(ControlGroupFile.path(bytes("cgroup")));
        } catch (IOException e) {
            return Fact.unknown(cause(e));
        }
    }

    /// A thread of the kernel has neither program nor folder: its links do not exist, although it does.
    private Fact link(String name) {
        try {
            return Fact.of(Files.readSymbolicLink(folder.resolve(name)).toString());
        } catch (AccessDeniedException e) {
            return Fact.unknown(Reading.Unknown.DENIED);
        } catch (IOException e) {
            return Files.exists(folder) ? Fact.of("") : Fact.unknown(Reading.Unknown.GONE);
        }
    }

    /// `Max open files            1024                 524288               files`, the soft limit first.
    private Reading openFileLimit() {
        try {
            for (String line : new String(bytes("limits"), StandardCharsets.US_ASCII).split("\n", -1)) {
                if (line.startsWith(OPEN_FILE_LIMIT)) {
                    String soft =
                            line.substring(OPEN_FILE_LIMIT.length()).strip().split(" ", 2)[0];
                    return Reading.of(Long.parseLong(soft));
                }
            }
            return Reading.Unknown.UNSUPPORTED;
        } catch (IOException e) {
            return cause(e);
        } catch (NumberFormatException e) {
            // `unlimited`
            return Reading.Unknown.UNSUPPORTED;
        }
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name));
    }

    static Reading.Unknown cause(IOException failure) {
        return failure instanceof AccessDeniedException ? Reading.Unknown.DENIED : Reading.Unknown.GONE;
    }
}
