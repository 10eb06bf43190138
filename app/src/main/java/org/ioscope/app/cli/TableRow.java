package org.ioscope.app.cli;

import static org.ioscope.app.cli.Column.COMMAND;
import static org.ioscope.app.cli.Column.IO;
import static org.ioscope.app.cli.Column.PID;
import static org.ioscope.app.cli.Column.PRIO;
import static org.ioscope.app.cli.Column.READ;
import static org.ioscope.app.cli.Column.SWAPIN;
import static org.ioscope.app.cli.Column.USER;
import static org.ioscope.app.cli.Column.WRITE;

import java.util.OptionalDouble;
import org.ioscope.app.cli.TopSettings.Sums;
import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.IoPriority;
import org.ioscope.core.sample.IoPriorityClass;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.TaskInfo;
import org.ioscope.core.sample.TaskSample;

/// The rows of the table, all columns but the last of fixed width.
final class TableRow {

    private static final int ID_WIDTH = 7;
    private static final int PRIO_WIDTH = 4;
    private static final int USER_WIDTH = 10;
    private static final int PERCENT_DIGITS_WIDTH = 6;
    private static final int PERCENT_WIDTH = 8;

    private final TopSettings.TableLayout layout;
    private final boolean processes;
    private final boolean perSecond;
    private final String unknown;
    private long intervalNanos;

    TableRow(TopSettings settings) {
        layout = settings.layout();
        processes = settings.selection().processes();
        perSecond = settings.sums() != Sums.AMOUNT_SINCE_START;
        unknown = unknownMark(layout.ascii());
    }

    /// What stands where a number is not known.
    static String unknownMark(boolean ascii) {
        return ascii ? "-" : "–";
    }

    /// The time span of the rows that follow.
    void setInterval(long nanos) {
        intervalNanos = nanos;
    }

    /// The names of the columns.
    ///
    /// @param perThread whether the source knows threads
    byte[] names(boolean perThread) {
        TextBuffer line = new TextBuffer(128);
        int bytesWidth = layout.units().width(perSecond);
        line.spaces(layout.markExited() ? 2 : 0);
        if (shows(PID)) {
            line.right(processes || !perThread ? "PID" : "TID", ID_WIDTH).space();
        }
        if (shows(PRIO)) {
            line.left("PRIO", PRIO_WIDTH).space();
        }
        if (shows(USER)) {
            line.left("USER", USER_WIDTH).space();
        }
        if (shows(READ)) {
            line.right("DISK READ", bytesWidth).space();
        }
        if (shows(WRITE)) {
            line.right("DISK WRITE", bytesWidth).space();
        }
        if (shows(SWAPIN)) {
            line.right("SWAPIN", PERCENT_WIDTH).space();
        }
        if (shows(IO)) {
            line.right("IO", PERCENT_WIDTH).space();
        }
        if (shows(COMMAND)) {
            line.ascii("COMMAND");
        }
        return line.toBytes();
    }

    /// Appends the row of `task`.
    void append(TextBuffer line, TaskSample task) {
        TaskInfo info = task.info();
        if (layout.markExited()) {
            line.ascii(task.exited() ? "x " : "  ");
        }
        if (shows(PID)) {
            appendNumber(line, task.id().tid());
        }
        if (shows(PRIO)) {
            line.left(priority(info.ioPriority()), PRIO_WIDTH).space();
        }
        if (shows(USER)) {
            line.left(user(info), USER_WIDTH).space();
        }
        if (shows(READ)) {
            appendBytes(line, task.activity().readBytes());
        }
        if (shows(WRITE)) {
            appendBytes(line, task.activity().writeBytes());
        }
        if (shows(SWAPIN)) {
            appendShare(line, task.activity().swapinDelayNanos());
        }
        if (shows(IO)) {
            appendShare(line, task.activity().ioDelayNanos());
        }
        if (shows(COMMAND)) {
            line.text(safe(info.command(layout.fullCommand())));
        }
    }

    /// A row that stands for several ended tasks has no number.
    private void appendNumber(TextBuffer line, int tid) {
        if (tid > 0) {
            line.whole(tid, ID_WIDTH);
        } else {
            line.right(unknown, ID_WIDTH);
        }
        line.space();
    }

    private void appendBytes(TextBuffer line, Reading reading) {
        OptionalDouble bytes;
        if (perSecond) {
            bytes = Rates.perSecond(reading, intervalNanos);
        } else {
            bytes = reading instanceof Reading.Known(long number)
                    ? OptionalDouble.of((double) number)
                    : OptionalDouble.empty();
        }
        if (bytes.isPresent()) {
            layout.units().append(line, bytes.getAsDouble(), perSecond);
        } else {
            layout.units().appendUnknown(line, unknown, perSecond);
        }
        line.space();
    }

    private void appendShare(TextBuffer line, Reading nanos) {
        OptionalDouble percent = Rates.percentOfTime(nanos, intervalNanos);
        if (percent.isPresent()) {
            line.hundredths(percent.getAsDouble(), PERCENT_DIGITS_WIDTH).ascii(" % ");
        } else {
            line.right(unknown, PERCENT_DIGITS_WIDTH).spaces(PERCENT_WIDTH - PERCENT_DIGITS_WIDTH + 1);
        }
    }

    private String priority(IoPriority priority) {
        return priority.ioClass() == IoPriorityClass.UNKNOWN ? unknown : priority.text();
    }

    private String user(TaskInfo info) {
        String user = info.hasUser() ? safe(info.user()) : unknown;
        return DisplayWidth.cut(user, USER_WIDTH, '+');
    }

    private String safe(String text) {
        return layout.ascii() ? SafeText.ascii(text) : SafeText.visible(text);
    }

    private boolean shows(Column column) {
        return !layout.hidden().contains(column);
    }
}
