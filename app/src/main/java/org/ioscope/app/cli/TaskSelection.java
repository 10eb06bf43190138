package org.ioscope.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ioscope.core.export.IdleCache;
import org.ioscope.core.sample.ProcessRows;
import org.ioscope.core.sample.TaskSample;

/// Chooses the rows of a sample: first whose tasks, then, after they were summed up, which rows. Single-threaded.
final class TaskSelection {

    private final TopSettings.Selection wanted;
    private final IdleCache<Boolean> matches = new IdleCache<>();

    TaskSelection(TopSettings.Selection wanted) {
        this.wanted = wanted;
    }

    /// The tasks of the processes, threads and users that were asked for; one row a process where that was asked for,
    /// with all threads of the process counted.
    List<TaskSample> tasks(List<TaskSample> all) {
        List<TaskSample> chosen = all;
        if (!wanted.ids().isEmpty()) {
            Set<Integer> processes = processesOf(all);
            chosen = chosen.stream()
                    .filter(task -> processes.contains(task.id().pid())
                            || wanted.ids().contains(task.id().tid()))
                    .toList();
        }
        if (!wanted.userIds().isEmpty()) {
            chosen = chosen.stream()
                    .filter(task -> wanted.userIds().contains(task.info().uid()))
                    .toList();
        }
        return wanted.processes() ? ProcessRows.of(chosen) : chosen;
    }

    /// Those of the rows that are to be shown.
    List<TaskSample> rows(List<TaskSample> all) {
        if (!wanted.onlyActive() && !wanted.withoutExited() && wanted.filter() == null) {
            return all;
        }
        List<TaskSample> shown = new ArrayList<>();
        for (TaskSample row : all) {
            boolean active = !wanted.onlyActive() || row.activity().isActive();
            boolean present = !wanted.withoutExited() || !row.exited();
            if (active && present && matches.get(row, this::matchesFilter)) {
                shown.add(row);
            }
        }
        matches.endSample();
        return shown;
    }

    /// The wanted processes; in process rows also those of a wanted thread, so that no row shows half a process.
    private Set<Integer> processesOf(List<TaskSample> all) {
        if (!wanted.processes()) {
            return wanted.ids();
        }
        Set<Integer> processes = new HashSet<>(wanted.ids());
        for (TaskSample task : all) {
            if (wanted.ids().contains(task.id().tid())) {
                processes.add(task.id().pid());
            }
        }
        return processes;
    }

    private boolean matchesFilter(TaskSample row) {
        Pattern filter = wanted.filter();
        return filter == null
                || filter.matcher(Integer.toString(row.id().tid())).find()
                || filter.matcher(row.info().name()).find()
                || filter.matcher(row.info().command(false)).find()
                || filter.matcher(row.info().command(true)).find();
    }
}
