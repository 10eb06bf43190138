package org.ioscope.app.desktop.processes;

import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/// The columns of the table, in their usual order.
enum ProcessColumn {
    ID("PID", "Number of the process, or of the thread. Source: the names of /proc/PID and /proc/PID/task/TID.", false),
    PRIORITY(
            "Prio",
            "I/O class and level that the kernel uses for the task: rt before be before id, 0 before 7. Source: ioprio_get(2).",
            false),
    USER("User", "Real user of the task. Source: ac_uid of taskstats, or /proc/PID/status.", false),
    READ(
            "Disk read",
            "Bytes fetched from storage for the task; what came from the page cache does not count. Source: read_bytes of "
                    + "taskstats or /proc/PID/io.",
            true),
    WRITE(
            "Disk write",
            "Bytes the task dirtied in the page cache or sent directly to storage. Source: write_bytes of taskstats or "
                    + "/proc/PID/io.",
            true),
    SWAPIN(
            "Swap in",
            "Share of the time the task waited for pages from swap. Source: swapin_delay_total of taskstats.",
            true),
    WAIT("I/O wait", "Share of the time the task waited for block I/O. Source: blkio_delay_total of taskstats.", true),
    RATE(
            "Last minute",
            "Read and write rate of the last 60 samples, each row on its own scale; sorts by both together. Source: "
                    + "read_bytes and write_bytes of taskstats or /proc/PID/io.",
            true),
    COMMAND(
            "Command",
            "Program and, in brackets, the thread's own name; [name] is a kernel thread. Source: /proc/PID/cmdline and comm.",
            false);

    private final String title;
    private final String explanation;
    private final boolean descendingFirst;

    ProcessColumn(String title, String explanation, boolean descendingFirst) {
        this.title = title;
        this.explanation = explanation;
        this.descendingFirst = descendingFirst;
    }

    String title() {
        return title;
    }

    /// What the column shows in a sentence, and where the kernel has it.
    String explanation() {
        return explanation;
    }

    /// Whether the first click on the header should put the largest value on top.
    boolean isDescendingFirst() {
        return descendingFirst;
    }

    /// Ascending order by this column; what is not known counts as less than anything.
    Comparator<RowValues> comparator() {
        return switch (this) {
            case ID -> Comparator.comparingInt(values -> values.task().id().tid());
            case PRIORITY ->
                Comparator.comparing((RowValues values) ->
                                values.task().info().ioPriority().ioClass())
                        .thenComparingInt(
                                values -> values.task().info().ioPriority().level());
            case USER -> Comparator.comparing(RowValues::user, String.CASE_INSENSITIVE_ORDER);
            case READ -> number(RowValues::read);
            case WRITE -> number(RowValues::write);
            case SWAPIN -> number(RowValues::swapin);
            case WAIT -> number(RowValues::ioWait);
            case RATE -> number(RowValues::readAndWrite);
            case COMMAND -> Comparator.comparing(RowValues::command, String.CASE_INSENSITIVE_ORDER);
        };
    }

    private static Comparator<RowValues> number(ToDoubleFunction<RowValues> key) {
        return (one, other) -> Double.compare(known(key.applyAsDouble(one)), known(key.applyAsDouble(other)));
    }

    private static double known(double value) {
        return Double.isNaN(value) ? -1 : value;
    }
}
