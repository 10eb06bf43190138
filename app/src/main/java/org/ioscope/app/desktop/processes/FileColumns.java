package org.ioscope.app.desktop.processes;

import java.util.List;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.Heading;
import org.ioscope.app.desktop.table.NumberColumn;
import org.ioscope.app.desktop.table.TextColumn;

/// The columns of a list of open files.
final class FileColumns {

    static final String FILE = "file";

    private FileColumns() {}

    static List<Column<FileRow>> all() {
        return List.of(
                new TextColumn<>(
                        Heading.shown(FILE, "File", "What is open. Source: /proc/PID/fd.", 140),
                        TextColumn.Look.PLAIN,
                        FileRow::name,
                        FileRow::hint,
                        FileRow.BUSIEST_FIRST,
                        row -> row.file().path()),
                NumberColumn.of(
                        Heading.shown(
                                "position",
                                "Position",
                                "Where the next read or write goes on. Source: pos of /proc/PID/fdinfo.",
                                76),
                        Quantity.BYTES,
                        "",
                        FileRow::position,
                        row -> row.file().position()),
                NumberColumn.of(
                        Heading.shown(
                                "rate",
                                "Rate",
                                "By how much the position went on. pread(2), mmap(2) and io_uring leave it where it "
                                        + "is, so 0 does not prove that the file is not used. Source: pos of "
                                        + "/proc/PID/fdinfo.",
                                84),
                        Quantity.BYTES_PER_SECOND,
                        Styles.READ,
                        FileRow::rate,
                        row -> row.file().movedBytes()));
    }
}
