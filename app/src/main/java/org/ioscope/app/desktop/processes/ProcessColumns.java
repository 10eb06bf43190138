package org.ioscope.app.desktop.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.sample.IoPriority;

/// The columns of the table of tasks, in their usual order; the name comes first, so that it is seen in a narrow
/// table too. These here tell who a task is, [WorkColumns] and [WaitColumns] what it does.
final class ProcessColumns {

    static final String ID = "id";
    static final String RATE = "rate";
    static final String COMMAND = "command";

    /// What the page is about: who does the most disk I/O.
    static final SortOrder BUSIEST_FIRST = new SortOrder(RATE, true);

    private static final String SECTION = "Task";

    private ProcessColumns() {}

    /// All columns.
    ///
    /// @param accumulated whether amounts are sums since the start, not rates
    static List<Column<RowValues>> all(boolean accumulated) {
        List<Column<RowValues>> columns = new ArrayList<>(List.of(command(), id(), priority(), user()));
        columns.addAll(WorkColumns.disk(accumulated));
        columns.addAll(WaitColumns.usual());
        columns.add(WorkColumns.trend());
        columns.addAll(WorkColumns.calls(accumulated));
        columns.addAll(WorkColumns.machine());
        columns.addAll(WaitColumns.others());
        columns.addAll(List.of(nice(), threads(), parent(), started(), service()));
        return List.copyOf(columns);
    }

    private static String number(RowValues values) {
        int tid = values.task().id().tid();
        return tid > 0 ? String.valueOf(tid) : "";
    }

    private static Column<RowValues> id() {
        return new TextColumn<>(
                Heading.shown(
                                ID,
                                "PID",
                                "Number of the process, or of the thread. Source: the names of /proc/PID and "
                                        + "/proc/PID/task/TID.",
                                76)
                        .in(SECTION),
                TextColumn.Look.NUMBER,
                values -> values.isGroup() || !number(values).isEmpty() ? number(values) : Formats.UNKNOWN,
                _ -> null,
                Comparator.comparingInt(values -> values.task().id().tid()),
                ProcessColumns::number);
    }

    private static Column<RowValues> priority() {
        Function<RowValues, IoPriority> priority =
                values -> values.task().info().ioPriority();
        Function<RowValues, String> text =
                values -> values.isGroup() ? "" : priority.apply(values).text();
        return new TextColumn<>(
                Heading.shown(
                                "priority",
                                "I/O prio",
                                "I/O class and level that the kernel uses for the task: rt before be before id, 0 "
                                        + "before 7. Source: ioprio_get(2).",
                                68)
                        .in(SECTION),
                TextColumn.Look.DIM,
                text,
                _ -> null,
                Comparator.comparing(
                                (RowValues values) -> priority.apply(values).ioClass())
                        .thenComparingInt(values -> priority.apply(values).level()),
                text);
    }

    private static Column<RowValues> user() {
        return new TextColumn<>(
                Heading.shown(
                                "user",
                                "User",
                                "Real user of the task. Source: ac_uid of taskstats, or /proc/PID/status.",
                                104)
                        .in(SECTION),
                TextColumn.Look.DIM,
                RowValues::user,
                _ -> null,
                Comparator.comparing(RowValues::user, String.CASE_INSENSITIVE_ORDER),
                values -> values.task().info().user());
    }

    private static Column<RowValues> nice() {
        return NumberColumn.of(
                Heading.hidden(
                                "nice",
                                "Nice",
                                "How far the task steps back for others on a processor: -20 is first, 19 last. "
                                        + "Source: field 19 of /proc/PID/stat.",
                                60)
                        .in(SECTION),
                Quantity.COUNT,
                "",
                values -> values.isGroup()
                        ? Double.NaN
                        : Span.state(values.task().info().nice()),
                values -> values.task().info().nice());
    }

    private static Column<RowValues> threads() {
        return new NumberColumn<>(
                Heading.hidden(
                                "threads",
                                "Threads",
                                "How many threads the process has. Source: the entries of /proc/PID/task.",
                                72)
                        .in(SECTION),
                Quantity.COUNT,
                "",
                values -> values.threads() == ThreadCounts.UNKNOWN ? Double.NaN : values.threads(),
                values -> values.task().exited() ? "the task has ended" : "this source does not tell threads apart");
    }

    private static Column<RowValues> parent() {
        Function<RowValues, String> text = values -> {
            int parent = values.task().info().parentPid();
            return parent > 0 ? String.valueOf(parent) : "";
        };
        return new TextColumn<>(
                Heading.hidden(
                                "parent",
                                "Parent",
                                "Number of the process that started this one, or that took it over. Source: field 4 of "
                                        + "/proc/PID/stat.",
                                72)
                        .in(SECTION),
                TextColumn.Look.NUMBER,
                text,
                _ -> null,
                Comparator.comparingInt(values -> values.task().info().parentPid()),
                text);
    }

    private static Column<RowValues> started() {
        return new TextColumn<>(
                Heading.hidden(
                                "started",
                                "Started",
                                "When the task started. Source: field 22 of /proc/PID/stat and btime of /proc/stat.",
                                136)
                        .in(SECTION),
                TextColumn.Look.DIM,
                values -> StartTime.text(values.task().id()),
                _ -> null,
                Comparator.comparingLong(values -> values.task().id().startTimeMillis()),
                values -> StartTime.isKnown(values.task().id())
                        ? Instant.ofEpochMilli(values.task().id().startTimeMillis())
                                .toString()
                        : "");
    }

    private static Column<RowValues> service() {
        return TextColumn.of(
                Heading.hidden(
                                "service",
                                "Service",
                                "Service, container or application that the process belongs to. Source: "
                                        + "/proc/PID/cgroup.",
                                160)
                        .in(SECTION),
                TextColumn.Look.DIM,
                RowValues::serviceTitle);
    }

    private static Column<RowValues> command() {
        return new TextColumn<>(
                Heading.shown(
                        COMMAND,
                        "Command",
                        "Program and, in brackets, the thread's own name; [name] is a kernel thread. Source: "
                                + "/proc/PID/cmdline and comm.",
                        260),
                TextColumn.Look.PLAIN,
                RowValues::commandOrEnd,
                RowValues::commandLine,
                Comparator.comparing(RowValues::command, String.CASE_INSENSITIVE_ORDER),
                values -> values.isGroup()
                        ? values.command()
                        : values.task().info().command(true));
    }
}
