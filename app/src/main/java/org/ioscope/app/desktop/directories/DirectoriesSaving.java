package org.ioscope.app.desktop.directories;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.stage.FileChooser;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.TableExport;
import org.ioscope.core.directory.treemap.TreeTiles;
import org.ioscope.core.export.AtomicFile;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The button that saves the picture and the table. Files are written at the page's workplace, wholly or not at
/// all.
final class DirectoriesSaving extends MenuButton {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final PageContext context;
    private final DirectoriesViewModel viewModel;
    private final Supplier<TreeMapSurface> picture;

    @FunctionalInterface
    private interface Writing {
        void writeTo(Path file) throws IOException;
    }

    /// @param picture the one that is shown, or would be
    DirectoriesSaving(PageContext context, DirectoriesViewModel viewModel, Supplier<TreeMapSurface> picture) {
        super(null, new FontIcon(Feather.DOWNLOAD));
        this.context = context;
        this.viewModel = viewModel;
        this.picture = picture;
        setId("export");
        getStyleClass().add(Styles.ICON_BUTTON);
        setAccessibleText("Save");
        setMinWidth(USE_PREF_SIZE);
        setTooltip(new Tooltip("Save the picture or the table"));
        getItems()
                .addAll(
                        item("export-png", "Save picture as PNG…", () -> picture(false)),
                        item("export-svg", "Save picture as SVG…", () -> picture(true)),
                        new SeparatorMenuItem(),
                        item("export-csv", "Save table as CSV…", () -> table(false)),
                        item("export-json", "Save table as JSON…", () -> table(true)),
                        new SeparatorMenuItem(),
                        item("save-snapshot", "Save a snapshot…", this::saveSnapshot),
                        item("compare-snapshot", "Compare with a snapshot…", this::compareSnapshot));
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(title);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void picture(boolean svg) {
        TreeMapExport.of(picture.get()).ifPresent(shown -> {
            IntFunction<String> texts = texts();
            save("picture", svg ? "svg" : "png", file -> {
                if (svg) {
                    shown.writeSvg(file, texts);
                } else {
                    shown.writePng(file);
                }
            });
        });
    }

    private void saveSnapshot() {
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        context.target()
                .choose("Save a snapshot", "ioscope-snapshot-" + time + ".json.zst")
                .ifPresent(viewModel.snapshots()::save);
    }

    private void compareSnapshot() {
        FileChooser dialog = new FileChooser();
        dialog.setTitle("Compare with a snapshot, or an export of ncdu");
        File chosen = dialog.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            viewModel.snapshots().compare(chosen.toPath());
        }
    }

    private IntFunction<String> texts() {
        ShownTree shown = viewModel.shownProperty().get();
        return node -> switch (node) {
            case TreeTiles.FREE -> "Free space";
            case TreeTiles.UNKNOWN -> "In use, but not seen";
            default -> shown == null || node < 0 ? "" : shown.path(node);
        };
    }

    private void table(boolean json) {
        TableExport<FolderRow> rows =
                new TableExport<>(FolderColumns.SAVED, viewModel.folders().rows());
        save("table", json ? "json" : "csv", file -> AtomicFile.write(file, json ? rows::writeJson : rows::writeCsv));
    }

    private void save(String what, String extension, Writing writing) {
        String time = LocalDateTime.now(ZoneId.systemDefault()).format(STAMP);
        context.target()
                .choose("Save the " + what, "ioscope-directories-" + time + "." + extension)
                .ifPresent(file -> viewModel.workplace().execute(() -> {
                    Notice notice = written(what, file, writing);
                    context.scheduler().run(() -> context.notices().accept(notice));
                }));
    }

    private static Notice written(String what, Path file, Writing writing) {
        try {
            writing.writeTo(file);
            return Notice.done("Saved the " + what, file.toString());
        } catch (IOException e) {
            return Notice.failed(
                    "The " + what + " could not be saved",
                    e.getMessage() + ". Choose another folder, or make room there, and save again.");
        }
    }
}
