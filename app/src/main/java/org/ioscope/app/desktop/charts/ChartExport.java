package org.ioscope.app.desktop.charts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.export.TableCsv;
import org.ioscope.core.history.Slice;

/// Saves charts: a picture with title, machine and time, or their points as CSV. On the JavaFX thread; files are
/// written in the background, wholly or not at all, and the window tells how it went.
public final class ChartExport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Executor background;
    private final FxScheduler scheduler;
    private final FileTarget target;
    private final Consumer<Notice> notices;

    public ChartExport(PageContext context) {
        background = context.background();
        scheduler = context.scheduler();
        target = context.target();
        notices = context.notices();
    }

    /// Gives a chart a context menu that saves it.
    public void offerOn(TimeSeriesChart chart) {
        offerOn(chart, chart.title(), chart.window(), () -> savePoints(chart));
    }

    /// Gives a heat map a context menu that saves it.
    public void offerOn(HeatMap map) {
        offerOn(map, map.title(), map.window(), () -> savePoints(map));
    }

    private void offerOn(Region chart, String title, TimeWindow window, Runnable savePoints) {
        MenuItem png = new MenuItem("Save chart as PNG…");
        png.setId("save-png");
        png.setOnAction(_ -> savePicture(title, chart, window));
        MenuItem csv = new MenuItem("Save points as CSV…");
        csv.setId("save-points");
        csv.setOnAction(_ -> savePoints.run());
        ContextMenu menu = new ContextMenu(png, csv);
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(chart, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// Saves charts as they are on screen, with a line that says of which machine and time they are.
    ///
    /// @param title what is saved, such as `Disks`
    /// @param charts one chart, or whatever holds several
    public void savePicture(String title, Region charts, TimeWindow window) {
        Picture picture = ChartPicture.of(title + "   " + origin(window), charts);
        target.choose("Save as PNG", name(title, "png"))
                .ifPresent(file -> save(file, title, () -> AtomicFile.write(file, picture::writePng)));
    }

    /// Saves the points that a chart shows.
    public void savePoints(TimeSeriesChart chart) {
        List<String> lines = chart.series().stream()
                .map(line -> line.name() + " (" + chart.unitName() + ")")
                .toList();
        savePoints(chart.title(), lines, chart.slice(), chart.window());
    }

    /// Saves the values that a heat map shows, a column for each of its rows.
    public void savePoints(HeatMap map) {
        savePoints(map.title(), map.rowNames(), map.slice(), map.window());
    }

    private void savePoints(String title, List<String> columns, Slice slice, TimeWindow window) {
        List<String> header = new ArrayList<>(List.of("time"));
        header.addAll(columns);
        List<List<String>> rows = rows(slice, window);
        target.choose("Save points as CSV", name(title, "csv"))
                .ifPresent(file -> save(file, title, () -> TableCsv.write(file, header, rows)));
    }

    static List<List<String>> rows(Slice slice, TimeWindow window) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < slice.size(); i++) {
            long time = slice.timesMillis()[i];
            if (time >= window.fromMillis() && time <= window.toMillis()) {
                List<String> row = new ArrayList<>();
                row.add(Instant.ofEpochMilli(time).toString());
                for (float[] column : slice.values()) {
                    row.add(ValueFormat.exact(column[i]));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private void save(Path file, String title, Saving saving) {
        background.execute(() -> {
            Notice told;
            try {
                saving.run();
                told = Notice.done("Saved the chart " + title, file.toString());
            } catch (IOException e) {
                told = Notice.failed(
                        "The chart " + title + " could not be saved",
                        e.getMessage() + ". Choose another folder, or make room there, and save again.");
            }
            Notice notice = told;
            scheduler.run(() -> notices.accept(notice));
        });
    }

    private static String origin(TimeWindow window) {
        return hostName() + "   " + DAY_AND_TIME.format(Instant.ofEpochMilli(window.fromMillis())) + " to "
                + CLOCK.format(Instant.ofEpochMilli(window.toMillis()));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine whose name is in no table still has charts.
            return "this machine";
        }
    }

    private static String name(String title, String extension) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return "ioscope-" + plain + "-" + STAMP.format(Instant.now()) + "." + extension;
    }

    private interface Saving {
        void run() throws IOException;
    }
}
