package org.ioscope.app.desktop.overview;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.CgroupActivity;
import org.ioscope.core.sample.DiskActivity;
import org.ioscope.core.sample.InterfaceActivity;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;

/// Who uses most of something in one interval.
final class Offenders {

    private static final int NAME_LIMIT = 60;
    /// A group is named rather than its parent if it accounts for at least this part of it.
    private static final double PART_OF_PARENT = 0.5;

    private final Sample sample;
    private final List<TaskSample> processes;
    private final Map<Integer, TaskSample> leaders = new HashMap<>();

    /// Somebody, and how much.
    ///
    /// @param name safe to show
    /// @param amount in the unit of what was asked for
    record Offender(String name, double amount) {}

    Offenders(Sample sample) {
        this.sample = sample;
        for (TaskSample task : sample.tasks()) {
            if (task.id().tid() == task.id().pid()) {
                leaders.put(task.id().pid(), task);
            }
        }
        processes = ProcessRows.of(sample.tasks().stream()
                .filter(task -> task.activity().hasWork() || isLeader(task))
                .toList());
    }

    private boolean isLeader(TaskSample task) {
        return task.id().tid() == task.id().pid()
                && task.activity().residentBytes().isPositive();
    }

    /// The process with most of something; empty if none has any.
    Optional<Offender> process(Function<TaskSample, Reading> amount) {
        return processes.stream()
                .filter(process -> amount.apply(process).isPositive())
                .max(Comparator.comparingLong(process -> amount.apply(process).orElse(0)))
                .map(process -> new Offender(
                        name(process), (double) amount.apply(process).orElse(0)));
    }

    /// The process's own name, also where only another thread than its leader was active.
    private String name(TaskSample process) {
        return safe(leaders.getOrDefault(process.id().pid(), process).info().command(false));
    }

    /// The group with most of something, as far down the tree as one group accounts for most of its parent.
    Optional<Offender> group(Function<CgroupActivity, Reading> amount) {
        Optional<CgroupActivity> worst = worstChild("", amount, 0);
        Optional<CgroupActivity> child = worst;
        while (child.isPresent()) {
            worst = child;
            CgroupActivity parent = child.get();
            child = worstChild(
                    parent.path(), amount, PART_OF_PARENT * amount.apply(parent).orElse(0));
        }
        return worst.map(group ->
                new Offender(safe(group.path().substring(group.path().lastIndexOf('/') + 1)), (double)
                        amount.apply(group).orElse(0)));
    }

    private Optional<CgroupActivity> worstChild(
            String parent, Function<CgroupActivity, Reading> amount, double smallest) {
        return sample.host().cgroups().stream()
                .filter(group -> isChild(group.path(), parent)
                        && amount.apply(group).isPositive()
                        && amount.apply(group).orElse(0) >= smallest)
                .max(Comparator.comparingLong(group -> amount.apply(group).orElse(0)));
    }

    private static boolean isChild(String path, String parent) {
        return path.length() > parent.length() + 1
                && path.startsWith(parent)
                && path.charAt(parent.length()) == '/'
                && path.indexOf('/', parent.length() + 1) < 0;
    }

    /// The disk that counts with most of something.
    Optional<Offender> disk(Function<DiskActivity, OptionalDouble> amount) {
        return sample.host().disks().stream()
                .filter(disk -> disk.info().counted())
                .map(disk -> new Offender(
                        safe(disk.info().name()), amount.apply(disk).orElse(0)))
                .filter(disk -> disk.amount > 0)
                .max(Comparator.comparingDouble(Offender::amount));
    }

    /// The interface that counts with most of something.
    Optional<Offender> link(Function<InterfaceActivity, Reading> amount) {
        return sample.host().interfaces().stream()
                .filter(link -> link.info().counted() && amount.apply(link).isPositive())
                .max(Comparator.comparingLong(link -> amount.apply(link).orElse(0)))
                .map(link -> new Offender(
                        safe(link.info().name()), (double) amount.apply(link).orElse(0)));
    }

    static String safe(String name) {
        String visible = SafeText.visible(name);
        return Formats.inSentence(visible.length() <= NAME_LIMIT ? visible : visible.substring(0, NAME_LIMIT) + "…");
    }
}
