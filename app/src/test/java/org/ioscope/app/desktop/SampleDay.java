package org.ioscope.app.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.SourceStatus;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// A believable afternoon on a workstation, for screenshots: the same every time.
final class SampleDay {

    private static final Instant START = Instant.parse("2026-11-21T13:55:00Z");
    private static final long SECOND = 1_000_000_000L;
    private static final double MEGA = 1e6;
    private static final IoPriority USUAL = new IoPriority(IoPriorityClass.BEST_EFFORT, 4);
    private static final IoPriority IDLE = new IoPriority(IoPriorityClass.IDLE, 0);
    private static final IoPriority URGENT = new IoPriority(IoPriorityClass.BEST_EFFORT, 0);
    private static final String[] SERVICES = {
        "systemd --user",
        "dbus-daemon --session",
        "NetworkManager --no-daemon",
        "sshd -D",
        "cron -f",
        "cupsd -l",
        "pipewire",
        "wireplumber",
        "gnome-shell --wayland",
        "gjs /usr/share/gnome-shell",
        "ibus-daemon --panel",
        "evolution-calendar-factory",
        "gvfsd",
        "polkitd --no-debug",
        "upowerd",
        "bash",
        "bash",
        "vim notes.md"
    };

    /// Bytes a second of a task at a moment.
    private interface Load {
        double at(int second);
    }

    private record Actor(TaskId id, TaskInfo info, Load read, Load write, double waitShare, double swapShare) {}

    private final List<Actor> actors = new ArrayList<>();
    private final List<TaskSample> sleepers = new ArrayList<>();

    SampleDay() {
        actor(
                2214,
                26,
                "postgres",
                USUAL,
                "/usr/lib/postgresql/17/bin/postgres: checkpointer",
                "postgres",
                s -> 0.4 * wave(s, 17),
                s -> 41.2 * burst(s, 45, 14) + 2.2 * wave(s, 9),
                0.38,
                0);
        actor(
                2219,
                26,
                "postgres",
                USUAL,
                "/usr/lib/postgresql/17/bin/postgres: walwriter",
                "postgres",
                s -> 0,
                s -> 6.4 * wave(s, 5),
                0.061,
                0);
        actor(
                48112,
                1000,
                "lena",
                IDLE,
                "/usr/bin/restic backup /home --one-file-system",
                "restic",
                s -> 88 * burst(s + 20, 130, 70) * (0.7 + 0.3 * wave(s, 7)),
                s -> 3.1 * wave(s, 11),
                0.642,
                0);
        actor(
                3920,
                1000,
                "lena",
                USUAL,
                "/usr/lib/firefox/firefox --new-window",
                "firefox",
                s -> 1.1 * burst(s, 31, 5),
                s -> 2.7 * burst(s + 9, 13, 5),
                0.012,
                0);
        actor(
                31877,
                1000,
                "lena",
                USUAL,
                "/usr/lib/jvm/java-25/bin/java -Xmx4g -jar build-daemon.jar --continuous",
                "java",
                s -> 9.3 * burst(s + 4, 60, 22),
                s -> 12.5 * burst(s + 1, 60, 25),
                0.084,
                0.004);
        actor(412, 0, "root", URGENT, "", "jbd2/nvme0n1p2-", s -> 0, s -> 1.9 * wave(s, 6), 0.021, 0);
        actor(
                877,
                0,
                "root",
                USUAL,
                "/usr/lib/systemd/systemd-journald",
                "systemd-journal",
                s -> 0,
                s -> 0.31 * wave(s, 4),
                0.003,
                0);
        actor(
                1544,
                109,
                "messagebus-long-name",
                USUAL,
                "/usr/bin/tracker-miner-fs-3 --initial",
                "tracker-miner-f",
                s -> 2.4 * burst(s + 30, 55, 30),
                s -> 0.09,
                0.017,
                0.001);
        actor(
                51233,
                1000,
                "lena",
                USUAL,
                "/usr/bin/قارئ-السجلات --follow",
                "قارئ",
                s -> 0.6 * wave(s, 8),
                s -> 0,
                0.004,
                0);
        actor(
                51240,
                33,
                "www-data",
                USUAL,
                "/usr/sbin/nginx: worker process",
                "nginx",
                s -> 0.05 * wave(s, 3),
                s -> 0.012,
                0.001,
                0);
        actor(
                2873,
                105,
                "libvirt-qemu",
                USUAL,
                "/usr/bin/qemu-system-x86_64 -name debian-13 -m 4096",
                "qemu-system-x86",
                s -> 1.7 * burst(s + 12, 40, 18),
                s -> 3.4 * wave(s, 13),
                0.048,
                0);
        actor(
                1190,
                0,
                "root",
                USUAL,
                "/usr/bin/dockerd -H fd://",
                "dockerd",
                s -> 0.2 * wave(s, 21),
                s -> 0.85 * wave(s, 27),
                0.009,
                0);
        actor(
                49377,
                1000,
                "lena",
                USUAL,
                "/usr/bin/rsync -a /srv/photos /mnt/archive",
                "rsync",
                s -> 7.8 * wave(s, 15),
                s -> 0,
                0.114,
                0);
        actor(
                50602,
                1000,
                "lena",
                USUAL,
                "/usr/bin/ffmpeg -i holiday.mov holiday.mkv",
                "ffmpeg",
                s -> 2.1 * wave(s, 6),
                s -> 1.3 * wave(s, 10),
                0.007,
                0);
        for (int i = 0; i < 296; i++) {
            boolean kernel = i % 3 == 0;
            String line = kernel ? "" : "/usr/lib/" + SERVICES[i % SERVICES.length];
            String name = kernel ? "kworker/" + i % 8 + ":" + i % 5 + "-events" : "service";
            int pid = 60_000 + 7 * i;
            String user = kernel ? "root" : i % 5 == 0 ? "gdm" : "lena";
            TaskInfo info = SampleTasks.info(kernel ? 0 : 1000, user, USUAL, kernel ? name : "", line);
            TaskActivity activity = i % 40 == 7 ? TaskActivity.DENIED : TaskActivity.IDLE;
            sleepers.add(new TaskSample(new TaskId(pid, pid, i), info, activity, false));
        }
    }

    private void actor(
            int pid,
            int uid,
            String user,
            IoPriority priority,
            String line,
            String name,
            Load read,
            Load write,
            double waitShare,
            double swapShare) {
        TaskInfo info = SampleTasks.info(uid, user, priority, name, line);
        TaskId id = new TaskId(pid, pid, START.toEpochMilli() - 1000L * pid);
        actors.add(new Actor(id, info, read, write, waitShare, swapShare));
        if (name.equals("java") || name.equals("firefox")) {
            sleepers.addAll(SampleTasks.threads(id, info, 12, "worker", "GC Thread", "DOM Worker"));
        }
    }

    /// The interval that ends at a second of the afternoon.
    Sample at(int second) {
        List<TaskSample> tasks = new ArrayList<>(sleepers);
        long read = 0;
        long write = 0;
        for (Actor actor : actors) {
            long readBytes = (long) (MEGA * actor.read.at(second));
            long writeBytes = (long) (MEGA * actor.write.at(second));
            read += readBytes;
            write += writeBytes;
            boolean active = readBytes + writeBytes > 0;
            tasks.add(new TaskSample(
                    actor.id,
                    actor.info,
                    SampleTasks.activity(
                            readBytes,
                            writeBytes,
                            actor.info.name().equals("restic")
                                    ? Reading.of((long) (SECOND * actor.waitShare))
                                    : Reading.of(active ? (long) (SECOND * actor.waitShare * wave(second, 5)) : 0),
                            actor.info.name().equals("firefox")
                                    ? Reading.Unknown.NOT_ACCOUNTED
                                    : Reading.of((long) (SECOND * actor.swapShare))),
                    false));
        }
        if (second % 60 > 56) {
            TaskInfo info = SampleTasks.info(1000, "lena", USUAL, "git", "/usr/bin/git gc --auto");
            write += 700_000;
            tasks.add(new TaskSample(
                    new TaskId(52001 + second, 52001 + second, second),
                    info,
                    new TaskActivity(
                            Reading.Known.ZERO,
                            Reading.of(700_000),
                            Reading.Known.ZERO,
                            Reading.of(4_000_000),
                            Reading.Known.ZERO),
                    true));
        }
        IoBytes total = new IoBytes(Reading.of(read), Reading.of(write));
        Coverage coverage =
                new Coverage(read, write, Reading.of((long) (read * 1.02)), Reading.of((long) (write * 0.94)), 7);
        Limitation limitation = new Limitation(
                "7 tasks of other users",
                "their counters may only be read with CAP_SYS_PTRACE",
                "sudo setcap cap_net_admin,cap_sys_ptrace+ep /usr/lib/ioscope/bin/ioscope");
        SourceStatus source = new SourceStatus("taskstats", true, List.of(limitation), 0);
        return new Sample(
                START.plusSeconds(second),
                SECOND,
                total,
                total,
                coverage,
                tasks,
                HostDay.at(second, read, write),
                source);
    }

    private static double wave(int second, int period) {
        return 0.6 + 0.4 * Math.sin(second * 2 * Math.PI / period) * Math.cos(second * 0.37);
    }

    /// A load that lasts `length` of every `period` seconds.
    private static double burst(int second, int period, int length) {
        int phase = Math.floorMod(second, period);
        return phase < length ? 0.55 + 0.45 * Math.sin(phase * Math.PI / length) * wave(second, 3) : 0;
    }
}
