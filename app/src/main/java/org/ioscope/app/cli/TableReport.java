package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import org.ioscope.core.export.IdleCache;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;

/// A summary and a table a refresh, as iotop's users know them.
final class TableReport implements Report {

    private final TopSettings.TableLayout layout;
    private final TableSummary summary;
    private final TableRow row;
    private final TimeStamp stamps;
    private final OutputStream output;
    private IdleCache<byte[]> idleRows = new IdleCache<>();
    private final TextBuffer page = new TextBuffer(64 * 1024);
    private final TextBuffer line = new TextBuffer(512);
    private boolean first = true;
    private int columns;

    /// @param settings what to show
    /// @param zone of the time stamps
    /// @param output takes each refresh in one write
    TableReport(TopSettings settings, ZoneId zone, OutputStream output) {
        layout = settings.layout();
        summary = new TableSummary(settings);
        row = new TableRow(settings);
        stamps = new TimeStamp(layout.time(), zone);
        this.output = output;
    }

    @Override
    public void print(Sample interval, Sample shown) throws IOException {
        page.clear();
        byte[] stamp = stamps.at(interval.time());
        fit(layout.columns().getAsInt() - stamp.length);
        if (layout.quiet() < 3) {
            for (byte[] text : summary.lines(interval, shown)) {
                LineFit.fold(text, columns)
                        .forEach(part -> page.raw(stamp).raw(part).newline());
            }
        }
        if (layout.quiet() == 0 || (layout.quiet() == 1 && first)) {
            page.raw(stamp)
                    .raw(LineFit.cut(row.names(shown.source().perThread()), columns))
                    .newline();
        }
        first = false;
        row.setInterval(shown.intervalNanos());
        for (TaskSample task : shown.tasks()) {
            page.raw(stamp).raw(idleRows.get(task, this::render)).newline();
        }
        idleRows.endSample();
        page.writeTo(output);
    }

    /// Rows that were kept are for another width once the terminal's changed.
    private void fit(int width) {
        if (columns != width) {
            columns = width;
            idleRows = new IdleCache<>();
        }
    }

    private byte[] render(TaskSample task) {
        line.clear();
        row.append(line, task);
        return LineFit.cut(line.toBytes(), columns);
    }
}
