package org.ioscope.app.cli;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.comparingLong;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;

/// The order of the rows. What is not known counts as less than nothing; equal rows are ordered by number.
///
/// @param column what to sort by
/// @param reversed against the column's usual direction
record RowOrder(Column column, boolean reversed) {

    /// Who waits or moves most comes first.
    static final RowOrder DEFAULT = new RowOrder(Column.IO, false);

    private static final Comparator<TaskSample> BY_NUMBER = comparingInt(
                    (TaskSample task) -> task.id().tid())
            .thenComparingLong(task -> task.id().startTimeMillis());

    /// This order the other way round.
    RowOrder reverse() {
        return new RowOrder(column, !reversed);
    }

    /// `rows` in this order, as a list of its own.
    List<TaskSample> sorted(List<TaskSample> rows) {
        return switch (column) {
            case READ ->
                byActivity(rows, comparingLong(task -> bytes(task.activity().readBytes())));
            case WRITE ->
                byActivity(rows, comparingLong(task -> bytes(task.activity().writeBytes())));
            case SWAPIN -> byActivity(rows, waiting(TaskActivity::swapinDelayNanos));
            case IO -> byActivity(rows, waiting(TaskActivity::ioDelayNanos));
            case PID -> all(rows, BY_NUMBER);
            case PRIO ->
                all(
                        rows,
                        comparing((TaskSample task) -> task.info().ioPriority().ioClass())
                                .thenComparingInt(
                                        task -> task.info().ioPriority().level()));
            case USER -> all(rows, comparing(task -> task.info().user()));
            case COMMAND -> byCommand(rows);
        };
    }

    /// Nearly all tasks are idle, so only the others are compared by what they did.
    private List<TaskSample> byActivity(List<TaskSample> rows, Comparator<TaskSample> ascending) {
        List<TaskSample> active = new ArrayList<>();
        List<TaskSample> idle = new ArrayList<>(rows.size());
        for (TaskSample row : rows) {
            (row.activity().isActive() ? active : idle).add(row);
        }
        active.sort(directed(ascending).thenComparing(BY_NUMBER));
        idle.sort(BY_NUMBER);
        List<TaskSample> first = reversed ? idle : active;
        first.addAll(reversed ? active : idle);
        return first;
    }

    private List<TaskSample> all(List<TaskSample> rows, Comparator<TaskSample> ascending) {
        List<TaskSample> sorted = new ArrayList<>(rows);
        sorted.sort(directed(ascending).thenComparing(BY_NUMBER));
        return sorted;
    }

    private List<TaskSample> byCommand(List<TaskSample> rows) {
        record Named(String command, TaskSample row) {}
        List<Named> named = new ArrayList<>(rows.size());
        for (TaskSample row : rows) {
            named.add(new Named(row.info().command(false), row));
        }
        Comparator<Named> ascending = comparing(Named::command);
        named.sort((reversed ? ascending.reversed() : ascending).thenComparing(Named::row, BY_NUMBER));
        return named.stream().map(Named::row).toList();
    }

    private Comparator<TaskSample> directed(Comparator<TaskSample> ascending) {
        return column.isDescending() == reversed ? ascending : Collections.reverseOrder(ascending);
    }

    /// By time waited; among equals, as when the kernel does not count waits, by bytes moved.
    private static Comparator<TaskSample> waiting(Function<TaskActivity, Reading> delay) {
        return comparingLong((TaskSample task) -> delay.apply(task.activity()).orElse(-1))
                .thenComparingLong(task -> task.activity().readBytes().orElse(0)
                        + task.activity().writeBytes().orElse(0));
    }

    private static long bytes(Reading reading) {
        return reading.orElse(-1);
    }
}
