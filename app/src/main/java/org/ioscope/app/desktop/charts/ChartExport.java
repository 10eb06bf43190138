package org.ioscope.app.desktop.charts;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.FileTarget;
import org.ioscope.app.desktop.common.FxScheduler;
import org.ioscope.app.desktop.common.Notice;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.export.TableCsv;

/// Saves charts: a picture with title, machine and time, or their points as CSV. On the JavaFX thread; files are
/// written in the background, wholly or not at all, and the window tells how it went.
public final class ChartExport {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    /// Of the title's part of a file name, in characters.
    private static final int LONGEST_NAME = 80;

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
    ///
    /// @param subject what the chart is about, such as the name of a disk; empty for the whole machine
    public void offerOn(TimeSeriesChart chart, Supplier<String> subject) {
        offer(chart, chart.points(), subject);
    }

    /// Gives a map a context menu that saves it.
    ///
    /// @param subject what the map is about, such as the name of a disk; empty for the whole machine
    public void offerOn(HeatMap map, Supplier<String> subject) {
        offer(map, map.points(), subject);
    }

    private void offer(Region chart, ChartPoints points, Supplier<String> subject) {
        MenuItem png = new MenuItem("Save chart as PNG…");
        png.setId("chart-png");
        png.setOnAction(_ -> savePicture(titleOf(points, subject), chart, points.window()));
        MenuItem csv = new MenuItem("Save points as CSV…");
        csv.setId("chart-csv");
        csv.setOnAction(_ -> savePoints(titleOf(points, subject), points));
        ContextMenu menu = new ContextMenu(png, csv);
        chart.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            menu.show(chart, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private static String titleOf(ChartPoints points, Supplier<String> subject) {
        String about = subject.get();
        return about.isEmpty() ? points.title() : points.title() + " of " + SafeText.visible(about);
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
        savePoints(chart.title(), chart.points());
    }

    private void savePoints(String title, ChartPoints points) {
        List<String> header = points.header();
        List<List<String>> rows = points.rows();
        target.choose("Save points as CSV", name(title, "csv"))
                .ifPresent(file -> save(file, title, () -> TableCsv.write(file, header, rows)));
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
        return "ioscope-" + plain.substring(0, Math.min(LONGEST_NAME, plain.length())) + "-"
                + STAMP.format(Instant.now()) + "." + extension;
    }

    private interface Saving {
        void run() throws IOException;
    }
}
