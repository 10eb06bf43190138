package org.ioscope.app.desktop.processes;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.export.TableCsv;
import org.jspecify.annotations.Nullable;

/// Saves what the page shows. Files are written by the given executor, wholly or not at all; how it went is
/// told by [#outcomeProperty()].
public final class ProcessesExport {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Executor background;
    private final FxScheduler scheduler;
    private final FileTarget target;
    private final ReadOnlyObjectWrapper<@Nullable Outcome> outcome = new ReadOnlyObjectWrapper<>(this, "outcome");

    /// How saving went.
    ///
    /// @param saved whether the file is there
    /// @param title what happened
    /// @param details where, or why not and what to do
    record Outcome(boolean saved, String title, String details) {}

    public ProcessesExport(Executor background, FxScheduler scheduler, FileTarget target) {
        this.background = background;
        this.scheduler = scheduler;
        this.target = target;
    }

    /// Saves the rows on screen as CSV.
    void table(ProcessesUpdate shown, boolean accumulated) {
        target.choose("Save the table as CSV", name("processes", "csv"))
                .ifPresent(file -> save(file, "table", () -> {
                    List<List<String>> rows =
                            shown.rows().stream().map(RowTable::cells).toList();
                    TableCsv.write(file, RowTable.header(accumulated), rows);
                }));
    }

    /// Saves a picture of the charts as PNG.
    void charts(Picture picture) {
        target.choose("Save the charts as PNG", name("charts", "png"))
                .ifPresent(file -> save(file, "charts", () -> AtomicFile.write(file, picture::writePng)));
    }

    ReadOnlyObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    private void save(Path file, String what, Saving saving) {
        background.execute(() -> {
            Outcome result;
            try {
                saving.run();
                result = new Outcome(true, "Saved the " + what, file.toString());
            } catch (IOException e) {
                result = new Outcome(
                        false,
                        "The " + what + " could not be saved",
                        e.getMessage() + ". Choose another folder, or make room there, and save again.");
            }
            Outcome shown = result;
            scheduler.run(() -> outcome.set(shown));
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
