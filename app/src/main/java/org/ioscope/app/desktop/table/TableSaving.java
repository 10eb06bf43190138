package org.ioscope.app.desktop.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.export.AtomicFile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that saves a table as CSV or JSON. Files are written in the background, wholly or not at all; the
/// window
/// tells how it went.
public final class TableSaving extends MenuButton {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final PageContext context;
    private final String name;
    private final Supplier<TableExport<?>> table;

    @FunctionalInterface
    private interface Writing {
        void writeTo(OutputStream out) throws IOException;
    }

    /// Makes the button.
    ///
    /// @param name of the table, for the file's name
    /// @param table what is on screen now; called on the JavaFX thread
    public TableSaving(PageContext context, String name, Supplier<TableExport<?>> table) {
        super(null, new FontIcon(Feather.DOWNLOAD));
        this.context = context;
        this.name = name;
        this.table = table;
        setId("export");
        getStyleClass().add(Styles.ICON_BUTTON);
        setAccessibleText("Save");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Save the table"));
        getItems().addAll(csv(), json());
    }

    private MenuItem csv() {
        MenuItem item = new MenuItem("Save table as CSV…");
        item.setId("export-csv");
        item.setOnAction(_ -> {
            TableExport<?> rows = table.get();
            save("CSV", "csv", rows::writeCsv);
        });
        return item;
    }

    private MenuItem json() {
        MenuItem item = new MenuItem("Save table as JSON…");
        item.setId("export-json");
        item.setOnAction(_ -> {
            TableExport<?> rows = table.get();
            save("JSON", "json", rows::writeJson);
        });
        return item;
    }

    private void save(String format, String extension, Writing writing) {
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        context.target()
                .choose("Save the table as " + format, "ioscope-" + name + "-" + time + "." + extension)
                .ifPresent(file -> context.background().execute(() -> {
                    Notice notice = write(file, writing);
                    context.scheduler().run(() -> context.notices().accept(notice));
                }));
    }

    private static Notice write(Path file, Writing writing) {
        try {
            AtomicFile.write(file, writing::writeTo);
            return Notice.done("Saved the table", file.toString());
        } catch (IOException e) {
            return Notice.failed(
                    "The table could not be saved",
                    e.getMessage() + ". Choose another folder, or make room there, and save again.");
        }
    }
}
