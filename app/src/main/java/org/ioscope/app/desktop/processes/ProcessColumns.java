package org.ioscope.app.desktop.processes;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.DrawnColumn;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.SortOrder;
import org.ioscope.app.desktop.table.TextColumn;
import org.ioscope.core.sample.IoPriority;

/// The columns of the table of tasks, in their usual order.
final class ProcessColumns {

    static final String ID = "id";
    static final String RATE = "rate";
    static final String COMMAND = "command";

    /// What the page is about: who does the most disk I/O.
    static final SortOrder BUSIEST_FIRST = new SortOrder(RATE, true);

    private static final double NUMBER_WIDTH = 118;
    private static final double PERCENT_WIDTH = 84;

    private ProcessColumns() {}

    /// All columns.
    ///
    /// @param accumulated whether bytes are sums since the start, not rates
    static List<Column<RowValues>> all(boolean accumulated) {
        Quantity bytes = accumulated ? Quantity.BYTES : Quantity.BYTES_PER_SECOND;
        return List.of(id(), priority(), user(), read(bytes), write(bytes), swapin(), ioWait(), rate(), command());
    }

    private static Column<RowValues> id() {
        Function<RowValues, String> number = values -> {
            int tid = values.task().id().tid();
            return tid > 0 ? String.valueOf(tid) : Formats.UNKNOWN;
        };
        return new TextColumn<>(
                Heading.shown(
                        ID,
                        "PID",
                        "Number of the process, or of the thread. Source: the names of /proc/PID and /proc/PID/task/TID.",
                        76),
                TextColumn.Look.NUMBER,
                number,
                _ -> null,
                Comparator.comparingInt(values -> values.task().id().tid()),
                number);
    }

    private static Column<RowValues> priority() {
        Function<RowValues, IoPriority> priority =
                values -> values.task().info().ioPriority();
        return new TextColumn<>(
                Heading.shown(
                        "priority",
                        "Prio",
                        "I/O class and level that the kernel uses for the task: rt before be before id, 0 before 7. "
                                + "Source: ioprio_get(2).",
                        60),
                TextColumn.Look.DIM,
                values -> priority.apply(values).text(),
                _ -> null,
                Comparator.comparing(
                                (RowValues values) -> priority.apply(values).ioClass())
                        .thenComparingInt(values -> priority.apply(values).level()),
                values -> priority.apply(values).text());
    }

    private static Column<RowValues> user() {
        return TextColumn.of(
                Heading.shown(
                        "user",
                        "User",
                        "Real user of the task. Source: ac_uid of taskstats, or /proc/PID/status.",
                        104),
                TextColumn.Look.DIM,
                RowValues::user);
    }

    private static Column<RowValues> read(Quantity bytes) {
        return NumberColumn.of(
                Heading.shown(
                        "read",
                        "Disk read",
                        "Bytes fetched from storage for the task; what came from the page cache does not count. "
                                + "Source: read_bytes of taskstats or /proc/PID/io.",
                        NUMBER_WIDTH),
                bytes,
                Styles.READ,
                RowValues::read,
                values -> values.task().activity().readBytes());
    }

    private static Column<RowValues> write(Quantity bytes) {
        return NumberColumn.of(
                Heading.shown(
                        "write",
                        "Disk write",
                        "Bytes the task dirtied in the page cache or sent directly to storage. Source: write_bytes of "
                                + "taskstats or /proc/PID/io.",
                        NUMBER_WIDTH),
                bytes,
                Styles.WRITE,
                RowValues::write,
                values -> values.task().activity().writeBytes());
    }

    private static Column<RowValues> swapin() {
        return NumberColumn.of(
                Heading.shown(
                        "swapin",
                        "Swap in",
                        "Share of the time the task waited for pages from swap. Source: swapin_delay_total of taskstats.",
                        PERCENT_WIDTH),
                Quantity.PERCENT,
                Styles.WAIT,
                RowValues::swapin,
                values -> values.task().activity().swapinDelayNanos());
    }

    private static Column<RowValues> ioWait() {
        return NumberColumn.of(
                Heading.shown(
                        "wait",
                        "I/O wait",
                        "Share of the time the task waited for block I/O. Source: blkio_delay_total of taskstats.",
                        PERCENT_WIDTH),
                Quantity.PERCENT,
                Styles.WAIT,
                RowValues::ioWait,
                values -> values.task().activity().ioDelayNanos());
    }

    private static Column<RowValues> rate() {
        return new DrawnColumn<>(
                Heading.shown(
                        RATE,
                        "Last minute",
                        "Read and write rate of the last 60 samples, each row on its own scale; sorts by both together. "
                                + "Source: read_bytes and write_bytes of taskstats or /proc/PID/io.",
                        112),
                RowValues::readAndWrite);
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
                values -> values.task().info().command(true));
    }
}
