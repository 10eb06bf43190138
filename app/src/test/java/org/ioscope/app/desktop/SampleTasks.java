package org.ioscope.app.desktop;

import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.LogicalIo;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;
import org.ioscope.core.sample.Wait;
import org.ioscope.core.sample.Waits;

/// Fills in what the tasks of [SampleDay] have beside disk I/O.
final class SampleTasks {

    private static final long SECOND = 1_000_000_000L;
    private static final long MEGA = 1_000_000;
    private static final int LENA = 1000;

    private SampleTasks() {}

    /// A task in the control group where it would be on a workstation.
    static TaskInfo info(int uid, String user, IoPriority priority, String name, String line) {
        return new TaskInfo(
                uid, user, priority, name, line, Reading.of(0), line.isEmpty() ? 2 : 1, cgroup(uid, name, line));
    }

    private static String cgroup(int uid, String name, String line) {
        if (line.isEmpty()) {
            return "";
        }
        if (name.equals("restic") || name.equals("git") || name.equals("java")) {
            return "/user.slice/user-1000.slice/session-2.scope";
        }
        if (name.equals("nginx")) {
            return "/system.slice/docker-" + "0123456789abcdef".repeat(4) + ".scope";
        }
        String program = line.substring(
                        line.lastIndexOf('/', line.indexOf(' ') < 0 ? line.length() : line.indexOf(' ')) + 1)
                .split(" ", 2)[0];
        if (uid != LENA) {
            return "/system.slice/" + program.replace(":", "") + ".service";
        }
        return name.equals("firefox")
                ? "/user.slice/user-1000.slice/user@1000.service/app.slice/app-gnome-org.mozilla.firefox-3920.scope"
                : "/user.slice/user-1000.slice/user@1000.service/session.slice/" + program + ".service";
    }

    /// What a task that reads and writes does beside.
    static TaskActivity activity(long read, long write, Reading blockIo, Reading swapIn) {
        long processor = (long) (SECOND * Math.min(0.9, 0.01 + (read + write) / 1e8));
        return new TaskActivity(
                Reading.of(read),
                Reading.of(write),
                Reading.of(write / 40),
                new LogicalIo(
                        Reading.of(read * 3),
                        Reading.of(write * 2),
                        Reading.of(read / 8192),
                        Reading.of(write / 16384)),
                Reading.of(processor),
                new Waits(
                        waited(processor / 9, 4),
                        new Wait(blockIo, blockIo instanceof Reading.Known ? Reading.of(38 * SECOND / 1000) : blockIo),
                        new Wait(swapIn, swapIn instanceof Reading.Known ? Reading.of(0) : swapIn),
                        waited(read / 400, 11),
                        waited(0, 0),
                        waited(0, 2),
                        waited(write / 9000, 1),
                        Wait.UNSUPPORTED),
                Reading.of((80 + (read + write) % 700) * MEGA));
    }

    private static Wait waited(long nanos, long longestMillis) {
        return new Wait(Reading.of(nanos), Reading.of(longestMillis * MEGA));
    }

    /// The idle threads that a program has beside its first one.
    static List<TaskSample> threads(TaskId first, TaskInfo info, int count, String... names) {
        List<TaskSample> threads = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            TaskInfo named = new TaskInfo(
                    info.uid(),
                    info.user(),
                    info.ioPriority(),
                    names[i % names.length],
                    info.commandLine(),
                    info.nice(),
                    info.parentPid(),
                    info.cgroup());
            threads.add(new TaskSample(
                    new TaskId(first.pid(), first.pid() + i, first.startTimeMillis() + i),
                    named,
                    TaskActivity.IDLE,
                    false));
        }
        return threads;
    }
}
