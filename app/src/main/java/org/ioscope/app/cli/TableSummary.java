package org.ioscope.app.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.ioscope.app.cli.TopSettings.Sums;
import org.ioscope.core.sample.Coverage;
import org.ioscope.core.sample.IoBytes;
import org.ioscope.core.sample.Rates;
import org.ioscope.core.sample.Reading;
import org.ioscope.core.sample.Sample;

/// The lines above the table: what tasks did, what the disks did, and how much of it is attributed.
final class TableSummary {

    private final ByteUnits units;
    private final String unknown;
    private final boolean mean;

    TableSummary(TopSettings settings) {
        units = settings.layout().units();
        unknown = TableRow.unknownMark(settings.layout().ascii());
        mean = settings.sums() == Sums.MEAN_SINCE_START;
    }

    /// The lines, without their ends. Total and current are rates of the last refresh (with `-A` of the whole time),
    /// the coverage is in bytes of all that the rows cover.
    List<byte[]> lines(Sample interval, Sample shown) {
        Sample rates = mean ? shown : interval;
        return List.of(
                rates("  Total DISK READ: ", "   Total DISK WRITE: ", rates.total(), rates.intervalNanos()),
                rates("Current DISK READ: ", " Current DISK WRITE: ", rates.current(), rates.intervalNanos()),
                coverage(shown.coverage(), shown.source().lostEvents()));
    }

    private byte[] rates(String readName, String writeName, IoBytes bytes, long nanos) {
        TextBuffer line = new TextBuffer(128);
        appendRate(line.ascii(readName), bytes.readBytes(), nanos);
        appendRate(line.ascii(" |").ascii(writeName), bytes.writeBytes(), nanos);
        return line.toBytes();
    }

    private void appendRate(TextBuffer line, Reading reading, long nanos) {
        OptionalDouble rate = Rates.perSecond(reading, nanos);
        if (rate.isPresent()) {
            units.append(line, rate.getAsDouble(), true);
        } else {
            units.appendUnknown(line, unknown, true);
        }
    }

    private byte[] coverage(Coverage coverage, long lostEvents) {
        TextBuffer line = new TextBuffer(192);
        appendCoverage(line.ascii("Coverage: read "), coverage.attributedReadBytes(), coverage.deviceReadBytes());
        appendCoverage(line.ascii(" | write "), coverage.attributedWriteBytes(), coverage.deviceWriteBytes());
        if (coverage.hiddenTasks() > 0) {
            line.ascii(" | ").whole(coverage.hiddenTasks(), 0).ascii(" tasks hidden");
        }
        if (lostEvents > 0) {
            line.ascii(" | kernel messages lost in ").whole(lostEvents, 0).ascii(" refreshes");
        }
        return line.toBytes();
    }

    /// Such as `1.00 MiB by tasks, 1.50 MiB by disks (+512.00 KiB)`.
    private void appendCoverage(TextBuffer line, long attributed, Reading moved) {
        units.appendInline(line, attributed);
        line.ascii(" by tasks, ");
        if (moved instanceof Reading.Known(long number)) {
            units.appendInline(line, number);
            line.ascii(" by disks (").ascii(number >= attributed ? "+" : "-");
            units.appendInline(line, Math.abs(number - attributed));
            line.ascii(")");
        } else {
            line.text(unknown).ascii(" by disks");
        }
    }
}
