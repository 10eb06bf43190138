package org.ioscope.app.desktop.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.table.Column;
import org.ioscope.app.desktop.table.TableExport;
import org.ioscope.core.export.AtomicFile;

/// Saves what the page shows. Files are written in the background, wholly or not at all; the window tells how it
/// went.
final class ProcessesExport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Executor background;
    private final FxScheduler scheduler;
    private final FileTarget target;
    private final Consumer<Notice> notices;

    ProcessesExport(PageContext context) {
        background = context.background();
        scheduler = context.scheduler();
        target = context.target();
        notices = context.notices();
    }

    /// Saves the rows on screen, with the columns on screen, as CSV or JSON.
    void table(ProcessesUpdate shown, List<Column<RowValues>> columns, boolean json) {
        String extension = json ? "json" : "csv";
        TableExport<RowValues> export = ExportColumns.of(shown, columns);
        target.choose("Save the table as " + extension.toUpperCase(Locale.ROOT), name("processes", extension))
                .ifPresent(file ->
                        save(file, "table", () -> AtomicFile.write(file, json ? export::writeJson : export::writeCsv)));
    }

    /// Saves a picture of the charts as PNG.
    void charts(Picture picture) {
        target.choose("Save the charts as PNG", name("charts", "png"))
                .ifPresent(file -> save(file, "charts", () -> AtomicFile.write(file, picture::writePng)));
    }

    private void save(Path file, String what, Saving saving) {
        background.execute(() -> {
            Notice result;
            try {
                saving.run();
                result = Notice.done("Saved the " + what, file.toString());
            } catch (IOException e) {
                result = Notice.failed(
                        "The " + what + " could not be saved",
                        e.getMessage() + ". Choose another folder, or make room there, and save again.");
            }
            Notice told = result;
            scheduler.run(() -> notices.accept(told));
        });
    }

    private static String name(String what, String extension) {
        return "ioscope-" + what + "-"
                + LocalDateTime.now(ZoneId.systemDefault()).format(STAMP) + "." + extension;
    }

    private interface Saving {
        void run() throws IOException;
    }
}
