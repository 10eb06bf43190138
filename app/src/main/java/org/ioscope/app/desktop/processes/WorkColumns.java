package org.ioscope.app.desktop.processes;

import java.util.List;
import java.util.function.Function;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.DrawnColumn;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskActivity;

/// The columns of what a task did.
final class WorkColumns {

    private static final String DISK = "Disk";
    private static final String CALLS = "Calls and page cache";
    private static final String MACHINE = "Processor and memory";
    private static final double BYTES_WIDTH = 118;
    private static final double CALLS_WIDTH = 96;
    private static final double PERCENT_WIDTH = 84;

    private WorkColumns() {}

    /// What storage moved, without the trend.
    static List<Column<RowValues>> disk(boolean accumulated) {
        return List.of(
                bytes(
                        Heading.shown(
                                "read",
                                "Disk read",
                                "Bytes fetched from storage for the task; what came from the page cache does not "
                                        + "count. Source: read_bytes of taskstats or /proc/PID/io.",
                                BYTES_WIDTH),
                        DISK,
                        Styles.READ,
                        accumulated,
                        TaskActivity::readBytes),
                bytes(
                        Heading.shown(
                                "write",
                                "Disk write",
                                "Bytes the task dirtied in the page cache or sent directly to storage. Source: "
                                        + "write_bytes of taskstats or /proc/PID/io.",
                                BYTES_WIDTH),
                        DISK,
                        Styles.WRITE,
                        accumulated,
                        TaskActivity::writeBytes),
                bytes(
                        Heading.hidden(
                                "cancelled",
                                "Cancelled",
                                "Bytes that the task dirtied and that were dropped before they reached storage, such "
                                        + "as those of deleted files. Source: cancelled_write_bytes of taskstats or "
                                        + "/proc/PID/io.",
                                BYTES_WIDTH),
                        DISK,
                        Styles.WRITE,
                        accumulated,
                        TaskActivity::cancelledWriteBytes));
    }

    /// The sparkline of disk I/O.
    static Column<RowValues> trend() {
        return new DrawnColumn<>(
                Heading.shown(
                                ProcessColumns.RATE,
                                "Last minute",
                                "Read and write rate of the last 60 samples, each row on its own scale; sorts by both "
                                        + "together. Source: read_bytes and write_bytes of taskstats or /proc/PID/io.",
                                112)
                        .in(DISK),
                RowValues::readAndWrite);
    }

    /// What the task asked the kernel for.
    static List<Column<RowValues>> calls(boolean accumulated) {
        return List.of(
                bytes(
                        Heading.hidden(
                                "logicalRead",
                                "Logical read",
                                "Bytes that read(2) and its kin gave to the task: also from the page cache, pipes and "
                                        + "sockets. Source: rchar of /proc/PID/task/TID/io.",
                                BYTES_WIDTH),
                        CALLS,
                        Styles.READ,
                        accumulated,
                        activity -> activity.logical().readChars()),
                bytes(
                        Heading.hidden(
                                "logicalWrite",
                                "Logical write",
                                "Bytes that write(2) and its kin took from the task: also to the page cache, pipes "
                                        + "and sockets. Source: wchar of /proc/PID/task/TID/io.",
                                BYTES_WIDTH),
                        CALLS,
                        Styles.WRITE,
                        accumulated,
                        activity -> activity.logical().writeChars()),
                calls(
                        Heading.hidden(
                                "readCalls",
                                "Read calls",
                                "How often the task called read(2) and its kin: as near as the kernel comes to "
                                        + "operations of a task. Source: syscr of /proc/PID/task/TID/io.",
                                CALLS_WIDTH),
                        Styles.READ,
                        accumulated,
                        activity -> activity.logical().readCalls()),
                calls(
                        Heading.hidden(
                                "writeCalls",
                                "Write calls",
                                "How often the task called write(2) and its kin. Source: syscw of "
                                        + "/proc/PID/task/TID/io.",
                                CALLS_WIDTH),
                        Styles.WRITE,
                        accumulated,
                        activity -> activity.logical().writeCalls()));
    }

    /// Processor and memory.
    static List<Column<RowValues>> machine() {
        return List.of(
                NumberColumn.of(
                        Heading.hidden(
                                        "cpu",
                                        "CPU",
                                        "Time on a processor, in percent of one processor: several threads together "
                                                + "can have more than 100 %. Source: utime and stime of taskstats or "
                                                + "/proc/PID/task/TID/stat.",
                                        PERCENT_WIDTH)
                                .in(MACHINE),
                        Quantity.PERCENT,
                        Styles.CPU,
                        values -> values.span().percent(values.activity().cpuNanos()),
                        values -> values.activity().cpuNanos()),
                NumberColumn.of(
                        Heading.hidden(
                                        "memory",
                                        "Memory",
                                        "Memory of the process that is in RAM; pages shared with others count for each "
                                                + "of them, also in a group's sum. Source: field 2 of "
                                                + "/proc/PID/statm.",
                                        96)
                                .in(MACHINE),
                        Quantity.BYTES,
                        Styles.MEMORY,
                        values -> Span.state(values.activity().residentBytes()),
                        values -> values.activity().residentBytes()));
    }

    private static Column<RowValues> bytes(
            Heading heading,
            String section,
            String colour,
            boolean accumulated,
            Function<TaskActivity, Reading> reading) {
        Quantity quantity = accumulated ? Quantity.BYTES : Quantity.BYTES_PER_SECOND;
        return amount(heading.in(section), quantity, colour, reading);
    }

    private static Column<RowValues> calls(
            Heading heading, String colour, boolean accumulated, Function<TaskActivity, Reading> reading) {
        Quantity quantity = accumulated ? Quantity.COUNT : Quantity.PER_SECOND;
        return amount(heading.in(CALLS), quantity, colour, reading);
    }

    private static Column<RowValues> amount(
            Heading heading, Quantity quantity, String colour, Function<TaskActivity, Reading> reading) {
        return NumberColumn.of(
                heading,
                quantity,
                colour,
                values -> values.span().amount(reading.apply(values.activity())),
                values -> reading.apply(values.activity()));
    }
}
