package org.ioscope.core.doctor;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ioscope.core.procfs.BootOptions;
import org.ioscope.core.procfs.TaskStat;

/// Whether the kernel counts how long tasks wait for I/O, and for which tasks.
///
/// It decides that when a task is born and does not tell; a wait that was counted proves it for that task and for
/// everyone born later.
final class DelayAccountingCheck {

    private static final String SYSCTL = "sys/kernel/task_delayacct";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /// What a walk over all tasks showed.
    ///
    /// @param oldestCountedTicks start of the oldest task with a counted wait, in ticks since boot;
    ///     [Long#MAX_VALUE] if there is none
    /// @param olderTasks tasks that started before that one
    private record Evidence(long oldestCountedTicks, long olderTasks) {

        private boolean isEmpty() {
            return oldestCountedTicks == Long.MAX_VALUE;
        }
    }

    private final KernelText text;
    private final Surroundings surroundings;
    private final long ticksPerSecond;
    private final Instant now;
    private final ZoneId zone;

    /// @param ticksPerSecond unit of start times in `/proc/PID/stat`
    /// @param now time of the examination
    /// @param zone for times in texts
    DelayAccountingCheck(KernelText text, Surroundings surroundings, long ticksPerSecond, Instant now, ZoneId zone) {
        this.text = text;
        this.surroundings = surroundings;
        this.ticksPerSecond = ticksPerSecond;
        this.now = now;
        this.zone = zone;
    }

    Finding examine() {
        Optional<String> sysctl = text.read(SYSCTL);
        if (sysctl.isEmpty()) {
            return withoutSysctl(evidence());
        }
        if (sysctl.get().equals("0")) {
            return lacking(State.UNAVAILABLE, "waits (IO, SWAPIN) are not known", "it is switched off", switchOn());
        }
        if (BootOptions.contain(text.files(), "delayacct")) {
            return Finding.available(Subject.DELAY_ACCOUNTING, "for all tasks, since boot");
        }
        return switchedOn(evidence());
    }

    private Remedy switchOn() {
        return surroundings.onMachine(
                "sysctl kernel.task_delayacct=1",
                "counts for tasks started from then on, until the next boot; costs a little time at each wait");
    }

    private Remedy keepOn() {
        return surroundings.onEachBoot(
                "kernel.task_delayacct=1",
                "switches it on at each boot from the next on; costs a little time at each wait");
    }

    private Finding switchedOn(Evidence evidence) {
        String cause = "switched on after boot, and the kernel decides when a task starts";
        if (evidence.isEmpty()) {
            return lacking(State.PARTIAL, "on; no wait was counted yet to tell since when", cause, keepOn());
        }
        long older = evidence.olderTasks();
        if (older == 0) {
            return Finding.available(Subject.DELAY_ACCOUNTING, "for all tasks, since boot");
        }
        String detail = "on since " + timeOf(evidence.oldestCountedTicks()) + " or earlier; not proved for " + older
                + " older " + (older == 1 ? "task" : "tasks");
        return lacking(State.PARTIAL, detail, cause, keepOn());
    }

    /// Before Linux 5.14 it is on from boot, unless switched off there or not built in.
    private Finding withoutSysctl(Evidence evidence) {
        if (!evidence.isEmpty()) {
            return Finding.available(Subject.DELAY_ACCOUNTING, "for all tasks, since boot");
        }
        if (BootOptions.contain(text.files(), "nodelayacct")) {
            return lacking(
                    State.UNAVAILABLE,
                    "waits (IO, SWAPIN) are not known",
                    "switched off by the boot option nodelayacct",
                    new Remedy("boot without nodelayacct on the kernel's command line", ""));
        }
        return lacking(
                State.UNKNOWN,
                "no wait was counted yet",
                "this kernel has no switch for it",
                new Remedy("start a kernel built with CONFIG_TASK_DELAY_ACCT=y", ""));
    }

    private Evidence evidence() {
        List<TaskStat> tasks = new ArrayList<>();
        for (int pid : text.files().pids()) {
            for (int tid : text.files().tids(pid)) {
                stat(pid + "/task/" + tid + "/stat").ifPresent(tasks::add);
            }
        }
        long oldest = tasks.stream()
                .filter(task -> task.ioDelayTicks() > 0)
                .mapToLong(TaskStat::startTicks)
                .min()
                .orElse(Long.MAX_VALUE);
        long older = tasks.stream().filter(task -> task.startTicks() < oldest).count();
        return new Evidence(oldest, older);
    }

    private Optional<TaskStat> stat(String name) {
        try {
            return Optional.of(TaskStat.parse(name, text.files().read(name)));
        } catch (IOException e) {
            // Ended meanwhile, or hidden.
            return Optional.empty();
        }
    }

    private String timeOf(long ticks) {
        double uptimeSeconds = text.read("uptime")
                .map(content -> Double.parseDouble(content.split(" ", -1)[0]))
                .orElse(0.0);
        double age = uptimeSeconds - (double) ticks / ticksPerSecond;
        return TIME.format(now.minus(Math.round(age), ChronoUnit.SECONDS).atZone(zone));
    }

    private static Finding lacking(State state, String detail, String cause, Remedy remedy) {
        return Finding.lacking(Subject.DELAY_ACCOUNTING, state, detail, cause, remedy);
    }
}
