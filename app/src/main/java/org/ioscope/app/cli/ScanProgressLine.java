package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanProgress;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.export.DisplayWidth;
import org.ioscope.core.export.SafeText;

/// How far a scan is, in the last line of a terminal's standard error.
final class ScanProgressLine {

    /// A shorter scan needs no line.
    private static final double FROM_SECONDS = 0.3;

    private static final int LONGEST = 78;

    private final Console console;
    private boolean shown;

    ScanProgressLine(Console console) {
        this.console = console;
    }

    void show(ScanProgress progress) {
        if (!console.isStatusShown() || progress.seconds() < FROM_SECONDS) {
            return;
        }
        TextBuffer line = new TextBuffer(128);
        GroupedNumber.append(line, progress.entries());
        line.ascii(" entries, ");
        ByteUnits.DEFAULT.appendInline(line, progress.allocatedBytes());
        line.ascii(", ");
        GroupedNumber.append(line, Math.round(progress.entriesPerSecond()));
        line.ascii("/s  ");
        show(line, progress.path());
    }

    /// A search follows a scan, so its line is shown from the beginning.
    void show(DuplicateProgress progress) {
        if (!console.isStatusShown()) {
            return;
        }
        TextBuffer line = new TextBuffer(128);
        GroupedNumber.append(line, progress.settled());
        line.ascii(" of ");
        GroupedNumber.append(line, progress.candidates());
        line.ascii(" files compared, ");
        ByteUnits.DEFAULT.appendInline(line, progress.readBytes());
        line.ascii(" read  ");
        show(line, progress.path());
    }

    private void show(TextBuffer line, RawPath path) {
        String head = new String(line.toBytes(), UTF_8);
        String safe = console.isUnicode() ? path.display() : SafeText.ascii(path.display());
        console.status(head + LineFit.cutStart(safe, Math.max(1, LONGEST - DisplayWidth.of(head))));
        shown = true;
    }

    void clear() {
        if (shown) {
            console.status("");
        }
    }
}
