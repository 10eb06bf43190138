package org.ioscope.app.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostScenes;
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

/// What comes in while a scene is shown, second by second.
@FunctionalInterface
interface SceneSamples {

    Instant START = Instant.parse("2026-11-21T13:55:00Z");
    IoPriority USUAL = new IoPriority(IoPriorityClass.BEST_EFFORT, 4);
    SceneSamples DAY = second -> Optional.of(new SampleDay().at(second));
    SceneSamples HOSTILE = second -> Optional.of(sample(second, hostileTasks(), HostScenes.hostile(), List.of()));

    /// The sample of a second, if any.
    Optional<Sample> at(int second);

    /// A machine of which nothing but this is known.
    static SceneSamples of(HostSample host) {
        return second -> Optional.of(sample(second, List.of(), host, host.limitations()));
    }

    /// A user who may see nobody's counters.
    static Optional<Sample> denied(int second) {
        Sample day = new SampleDay().at(second);
        List<TaskSample> tasks = day.tasks().stream()
                .map(task -> new TaskSample(task.id(), task.info(), TaskActivity.DENIED, false))
                .toList();
        Limitation limitation = new Limitation(
                "all " + tasks.size() + " tasks",
                "their counters may only be read with CAP_SYS_PTRACE",
                "sudo setcap cap_net_admin,cap_sys_ptrace+ep /usr/lib/ioscope/bin/ioscope");
        IoBytes nothing = new IoBytes(Reading.Unknown.DENIED, Reading.Unknown.DENIED);
        return Optional.of(new Sample(
                day.time(),
                day.intervalNanos(),
                nothing,
                nothing,
                new Coverage(0, 0, Reading.of(40_000_000), Reading.of(9_000_000), tasks.size()),
                tasks,
                day.host(),
                new SourceStatus("/proc/TID/io", true, List.of(limitation), 0)));
    }

    /// The process that draws the pictures, whose open files can be looked at.
    static Optional<Sample> thisProcess(int second) {
        ProcessHandle self = ProcessHandle.current();
        long start = self.info().startInstant().orElse(START).toEpochMilli();
        int pid = Math.toIntExact(self.pid());
        TaskInfo info = SampleTasks.info(1000, "lena", USUAL, "java", "/usr/bin/java -jar ioscope.jar");
        TaskActivity activity =
                SampleTasks.activity(9_000_000 + 1_000 * second, 400_000, Reading.of(40_000_000), Reading.of(0));
        return Optional.of(sample(
                second,
                List.of(new TaskSample(new TaskId(pid, pid, start), info, activity, false)),
                new SampleDay().at(second).host(),
                List.of()));
    }

    /// Containers of several kinds, with a few processes each.
    static Optional<Sample> containers(int second) {
        String id = "0123456789abcdef".repeat(4);
        String[] groups = {
            "/system.slice/docker-" + id + ".scope",
            "/machine.slice/libpod-" + id + ".scope",
            "/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod3f5b1c0c_8f2e_4f0a_a5c7_f1f1d24d4fbb.slice/"
                    + "cri-containerd-" + id + ".scope",
            "/user.slice/user-1000.slice/user@1000.service/app.slice/app-flatpak-org.gimp.GIMP-4242.scope",
            "/system.slice/snap.nextcloud.apache.service"
        };
        List<TaskSample> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            TaskInfo info = new TaskInfo(
                    33,
                    "www-data",
                    USUAL,
                    "nginx",
                    "/usr/sbin/nginx: worker process " + i,
                    Reading.of(0),
                    1,
                    groups[i % groups.length]);
            tasks.add(new TaskSample(
                    new TaskId(5000 + i, 5000 + i, i),
                    info,
                    SampleTasks.activity(
                            90_000L * i, 40_000L * (second % 7), Reading.of(1_000_000L * i), Reading.of(0)),
                    false));
        }
        return Optional.of(sample(second, tasks, new SampleDay().at(second).host(), List.of()));
    }

    private static List<TaskSample> hostileTasks() {
        String name = HostScenes.HOSTILE_NAME;
        TaskInfo info = new TaskInfo(1000, name, USUAL, name, name, Reading.of(0), 1, "/" + name + ".service");
        TaskActivity most =
                SampleTasks.activity(Long.MAX_VALUE / 8, Long.MAX_VALUE / 8, Reading.of(1_000_000_000L), Reading.of(0));
        return List.of(new TaskSample(new TaskId(4_194_304, 4_194_304, 1), info, most, false));
    }

    private static Sample sample(int second, List<TaskSample> tasks, HostSample host, List<Limitation> limitations) {
        long read = tasks.stream()
                .mapToLong(task -> task.activity().readBytes().orElse(0))
                .sum();
        long write = tasks.stream()
                .mapToLong(task -> task.activity().writeBytes().orElse(0))
                .sum();
        IoBytes total = new IoBytes(Reading.of(read), Reading.of(write));
        return new Sample(
                START.plusSeconds(second),
                1_000_000_000L,
                total,
                total,
                new Coverage(read, write, Reading.of(read), Reading.of(write), 0),
                tasks,
                host,
                new SourceStatus("taskstats", true, limitations, 0));
    }
}
