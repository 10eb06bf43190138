package org.ioscope.core.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.util.List;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.TaskActivity;
import org.ioscope.core.sample.TaskSample;

/// Writes samples as CSV: one row a task and sample, as docs/FORMATS.md describes it. Single-threaded.
public final class SampleCsv {

    private static final List<String> HEADER = List.of(
            "time",
            "intervalSeconds",
            "pid",
            "tid",
            "startTime",
            "user",
            "ioPriority",
            "readBytes",
            "writeBytes",
            "cancelledWriteBytes",
            "ioDelayNanos",
            "swapinDelayNanos",
            "command",
            "exited");
    private static final double NANOS_PER_SECOND = 1e9;

    private final IdleCache<byte[]> rows = new IdleCache<>();
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(64 * 1024);
    private final StringWriter row = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(row);
    private final boolean fullCommand;

    /// @param fullCommand whether `command` is the whole command line
    public SampleCsv(boolean fullCommand) {
        this.fullCommand = fullCommand;
    }

    /// Writes the row of column names.
    ///
    /// @throws IOException if `out` does not take it
    public void writeHeader(OutputStream out) throws IOException {
        out.write((String.join(",", HEADER) + "\n").getBytes(UTF_8));
    }

    /// Writes the rows of `sample`, in one call of `out`.
    ///
    /// @throws IOException if `out` does not take them
    public void write(Sample sample, OutputStream out) throws IOException {
        buffer.reset();
        // Only these two cells change from sample to sample for an idle task, and they need no quotes.
        byte[] moment = (sample.time() + "," + sample.intervalNanos() / NANOS_PER_SECOND + ",").getBytes(UTF_8);
        for (TaskSample task : sample.tasks()) {
            buffer.writeBytes(moment);
            buffer.writeBytes(rows.get(task, this::row));
        }
        rows.endSample();
        buffer.writeTo(out);
    }

    private byte[] row(TaskSample task) {
        row.getBuffer().setLength(0);
        TaskActivity activity = task.activity();
        csv.writeRecord(
                CsvCell.number(TaskFields.pid(task)),
                CsvCell.number(TaskFields.tid(task)),
                CsvCell.text(TaskFields.startTime(task)),
                CsvCell.text(TaskFields.user(task)),
                CsvCell.text(TaskFields.ioPriority(task)),
                CsvCell.number(activity.readBytes()),
                CsvCell.number(activity.writeBytes()),
                CsvCell.number(activity.cancelledWriteBytes()),
                CsvCell.number(activity.ioDelayNanos()),
                CsvCell.number(activity.swapinDelayNanos()),
                CsvCell.text(task.info().command(fullCommand)),
                Boolean.toString(task.exited()));
        return row.toString().getBytes(UTF_8);
    }
}
