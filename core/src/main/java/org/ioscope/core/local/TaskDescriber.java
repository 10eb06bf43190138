package org.ioscope.core.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.ioscope.core.procfs.ControlGroupFile;
import org.ioscope.core.procfs.ProcFileSystem;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.nativeaccess.IoPriorities;
import org.ioscope.nativeaccess.UserDatabase;

/// Finds out what tasks are called. Each user name is looked up once, each command line once per program run.
final class TaskDescriber {

    private static final int SCHED_IDLE = 5;
    private static final int KERNEL_THREAD_DAEMON = 2;

    private final ProcFileSystem files;
    private final boolean wantsCgroup;
    private final Map<Integer, String> userNames = new HashMap<>();

    /// @param details what is asked for
    TaskDescriber(ProcFileSystem files, Set<Detail> details) {
        this.files = files;
        wantsCgroup = details.contains(Detail.CGROUP);
    }

    /// Tells what is told in any case.
    TaskDescriber(ProcFileSystem files) {
        this(files, Set.of());
    }

    /// Name of a user, or the number as text.
    String user(int uid) {
        return userNames.computeIfAbsent(
                uid, number -> UserDatabase.nameOf(number).orElseGet(() -> Integer.toUnsignedString(number)));
    }

    /// Describes a living thread; the same object as before where nothing differs.
    ///
    /// @param parentPid process number of its parent
    TaskInfo describe(TaskEntry task, int uid, String name, IoPriority priority, int nice, int parentPid) {
        TaskInfo before = task.info();
        String line = commandLine(task.process());
        String commandLine = line.isEmpty() ? substitute(task.tid(), name, parentPid) : line;
        String fullName = commandLine.isEmpty() ? kernelThreadName(task.tid(), name) : name;
        String cgroup = wantsCgroup ? cgroup(task.process()) : "";
        boolean same = before.uid() == uid
                && before.name().equals(fullName)
                && before.commandLine().equals(commandLine)
                && before.ioPriority().equals(priority)
                && before.nice().orElse(Integer.MIN_VALUE) == nice
                && before.parentPid() == parentPid
                && before.cgroup().equals(cgroup);
        return same
                ? before
                : new TaskInfo(uid, user(uid), priority, fullName, commandLine, Reading.of(nice), parentPid, cgroup);
    }

    /// What stands in for a command line that can not be read: nothing for a kernel thread, which has none, and
    /// the short name for a program that is just ending.
    static String substitute(int tid, String name, int parentPid) {
        return tid == KERNEL_THREAD_DAEMON || parentPid == KERNEL_THREAD_DAEMON ? "" : name;
    }

    /// The kernel cuts names at 15 bytes everywhere but in this file, and there only those of its own threads are
    /// whole.
    private String kernelThreadName(int tid, String name) {
        try {
            return new String(files.read(tid + "/comm"), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            return name;
        }
    }

    private String commandLine(ProcessEntry process) {
        String known = process.commandLine();
        if (known == null) {
            known = readCommandLine(process.pid());
            process.commandLine(known);
        }
        return known;
    }

    private String cgroup(ProcessEntry process) {
        if (process.cgroup() == null) {
            process.cgroup(readCgroup(process.pid()));
        }
        return process.knownCgroup();
    }

    private String readCgroup(int pid) {
        try {
            return ControlGroupFile.path(files.read(pid + "/cgroup"));
        } catch (IOException e) {
            // It ended, or this kernel has no control groups.
            return "";
        }
    }

    /// Arguments are separated and ended by NUL; a program that changes its title may leave many of them at the
    /// end.
    private String readCommandLine(int pid) {
        try {
            byte[] content = files.read(pid + "/cmdline");
            int length = content.length;
            while (length > 0 && (content[length - 1] == 0 || content[length - 1] == ' ')) {
                length--;
            }
            return new String(content, 0, length, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException e) {
            // It ended, or is hidden; its short name stands in.
            return "";
        }
    }

    /// The priority that the kernel uses: where none was set it follows from the nice value and the scheduling
    /// policy (block/ioprio.c, `task_nice_ioprio`).
    ///
    /// @param policy scheduling policy
    static IoPriority priority(int tid, int nice, int policy) {
        OptionalInt raw = IoPriorities.get(tid);
        if (raw.isEmpty()) {
            return IoPriority.UNKNOWN;
        }
        return effective(raw.getAsInt(), nice, policy);
    }

    static IoPriority effective(int raw, int nice, int policy) {
        int level = raw & 7;
        return switch (raw >> 13 & 7) {
            case 1 -> new IoPriority(IoPriorityClass.REALTIME, level);
            case 2 -> new IoPriority(IoPriorityClass.BEST_EFFORT, level);
            case 3 -> new IoPriority(IoPriorityClass.IDLE, 0);
            default -> fromScheduling(nice, policy);
        };
    }

    private static IoPriority fromScheduling(int nice, int policy) {
        int level = (nice + 20) / 5;
        return switch (policy) {
            case 1, 2, 6 -> new IoPriority(IoPriorityClass.REALTIME, level);
            case SCHED_IDLE -> new IoPriority(IoPriorityClass.IDLE, 0);
            default -> new IoPriority(IoPriorityClass.BEST_EFFORT, level);
        };
    }
}
