package org.ioscope.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.ioscope.core.directory.watch.WatchState;
import org.ioscope.core.export.SafeText;

/// Prints the directories that grow, whenever something has changed.
final class ScanWatchReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneId.systemDefault());
    private static final int FILES_WIDTH = 16;

    private final ScanStyle style;
    private final OutputStream output;
    private final TextBuffer page = new TextBuffer(4 * 1024);
    private Instant printed = Instant.MIN;

    ScanWatchReport(ScanStyle style, OutputStream output) {
        this.style = style;
        this.output = output;
    }

    /// Says what is watched.
    void begin(WatchState state) throws IOException {
        String backends = state.parts().stream()
                .flatMap(part -> part.backend().stream())
                .distinct()
                .map(backend -> backend.title())
                .collect(Collectors.joining(" and "));
        page.clear().ascii(TIME.format(state.since())).ascii("  watching ");
        page.ascii(GroupedNumber.of(state.watched())).ascii(state.watched() == 1 ? " directory" : " directories");
        page.ascii(" by ").ascii(backends).newline();
        page.writeTo(output);
        printed = state.time();
    }

    /// Prints the state in one write, unless it was printed before.
    void print(WatchState state) throws IOException {
        if (!state.time().isAfter(printed)) {
            return;
        }
        printed = state.time();
        page.clear().ascii(TIME.format(state.time())).ascii("  +");
        style.units().appendInline(page, state.grownBytes());
        page.ascii(" in ").ascii(GroupedNumber.of(state.grown()));
        page.ascii(state.grown() == 1 ? " directory, -" : " directories, -");
        style.units().appendInline(page, state.freedBytes());
        page.ascii(" in others; now ").ascii(state.bytesPerSecond() < 0 ? "-" : "+");
        style.units().appendInline(page, Math.round(Math.abs(state.bytesPerSecond())));
        page.ascii("/s").newline();
        state.growing().forEach(this::row);
        page.writeTo(output);
    }

    private void row(DirectoryGrowth growth) {
        page.ascii("  +");
        style.size(page, growth.grownBytes());
        page.ascii(growth.bytesPerSecond() < 0 ? "  -" : growth.bytesPerSecond() > 0 ? "  +" : "   ");
        style.units().append(page, Math.abs(growth.bytesPerSecond()), true);
        String files = "+" + GroupedNumber.of(growth.came()) + " -" + GroupedNumber.of(growth.went());
        page.right(files, FILES_WIDTH).spaces(2);
        String path = growth.path().display();
        String safe = style.ascii() ? SafeText.ascii(path) : path;
        int left = 3 + style.sizeWidth() + 3 + style.units().width(true) + FILES_WIDTH + 2;
        int room = style.columns() == LineFit.UNLIMITED ? style.columns() : Math.max(8, style.columns() - left);
        page.text(LineFit.cutStart(safe, room)).newline();
    }
}
