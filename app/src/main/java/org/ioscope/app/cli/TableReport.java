package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.ioscope.core.export.IdleCache;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskSample;

/// A summary and a table a refresh, as iotop's users know them.
final class TableReport implements Report {

    private static final DateTimeFormatter ISO_MILLIS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx ");

    private final TopSettings.TableLayout layout;
    private final TableSummary summary;
    private final TableRow row;
    private final ZoneId zone;
    private final OutputStream output;
    private final IdleCache<byte[]> idleRows = new IdleCache<>();
    private final TextBuffer page = new TextBuffer(64 * 1024);
    private final TextBuffer line = new TextBuffer(512);
    private boolean first = true;

    /// @param settings what to show
    /// @param zone of the time stamps
    /// @param output takes each refresh in one write
    TableReport(TopSettings settings, ZoneId zone, OutputStream output) {
        layout = settings.layout();
        summary = new TableSummary(settings);
        row = new TableRow(settings);
        this.zone = zone;
        this.output = output;
    }

    @Override
    public void print(Sample interval, Sample shown) throws IOException {
        page.clear();
        byte[] stamp = stamp(interval.time());
        if (layout.quiet() < 3) {
            for (byte[] text : summary.lines(interval, shown)) {
                page.raw(stamp).raw(text).newline();
            }
        }
        if (layout.quiet() == 0 || (layout.quiet() == 1 && first)) {
            page.raw(stamp).raw(row.names(shown.source().perThread())).newline();
        }
        first = false;
        row.setInterval(shown.intervalNanos());
        for (TaskSample task : shown.tasks()) {
            page.raw(stamp).raw(idleRows.get(task, this::render)).newline();
        }
        idleRows.endSample();
        page.writeTo(output);
    }

    private byte[] render(TaskSample task) {
        line.clear();
        row.append(line, task);
        return line.toBytes();
    }

    private byte[] stamp(Instant time) {
        return layout.time() ? ISO_MILLIS.format(time.atZone(zone)).getBytes(US_ASCII) : new byte[0];
    }
}
