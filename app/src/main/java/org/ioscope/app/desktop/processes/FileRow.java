package org.ioscope.app.desktop.processes;

import java.util.Comparator;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.inspect.OpenFile;
import org.ioscope.core.sample.Reading;

/// An open file in the details pane.
///
/// @param file what is known of it
/// @param span time since the last look
/// @param units in which its size is written
record FileRow(OpenFile file, Span span, Units units) {

    /// Those that move come first, then those with a place on a disk.
    static final Comparator<FileRow> BUSIEST_FIRST = Comparator.comparingDouble(FileRow::rank)
            .reversed()
            .thenComparing(row -> row.file.kind())
            .thenComparingInt(row -> row.file.number());

    private double rank() {
        double rate = rate();
        return Double.isNaN(rate) ? 0 : rate;
    }

    /// The last part of its path, safe to show.
    String name() {
        String path = file.path();
        String last = path.startsWith("/") ? path.substring(path.lastIndexOf('/') + 1) : path;
        return SafeText.visible(last.isEmpty() ? path : last) + (file.deleted() ? " (deleted)" : "");
    }

    /// Where it is, how it was opened and how long it is.
    String hint() {
        String size =
                file.sizeBytes() instanceof Reading.Known(long bytes) ? "\nSize: " + units.amount((double) bytes) : "";
        return SafeText.visible(file.path()) + "\nDescriptor " + file.number() + ", "
                + file.flags().text() + size;
    }

    /// Bytes from the beginning; NaN where it has no position.
    double position() {
        return Span.state(file.position());
    }

    /// Bytes a second by which the position went on; NaN where not known.
    double rate() {
        return span.nanos() <= 0 ? Double.NaN : span.amount(file.movedBytes());
    }
}
