package org.ioscope.app.desktop.directories;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ioscope.app.desktop.DesktopLook;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PlatformScheduler;
import org.ioscope.app.desktop.common.TestContext;
import org.ioscope.core.directory.Backend;
import org.ioscope.core.directory.DirectoryProfiler;
import org.ioscope.core.directory.DirectoryScan;
import org.ioscope.core.directory.RawPath;
import org.ioscope.core.directory.ScanOptions;
import org.ioscope.core.directory.ScannedEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// What the page shows of scans while they run, of those that are stopped, and of what can not be read. The scan
/// waits at each file called `gate` until the test lets it go on.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DirectoriesViewUiTest {

    @TempDir
    private Path folder;

    private final Semaphore gates = new Semaphore(0);
    private DirectoriesViewModel page;
    private DirectoriesView view;

    @Start
    void open(Stage stage) {
        PageContext context = new TestContext().context(new PlatformScheduler());
        WorkplaceThread workplace = new WorkplaceThread();
        page = new DirectoriesViewModel(
                context,
                new DirectoriesViewModel.Surroundings(
                        workplace, this::startHeld, new UsersDesk(), _ -> List.of(), folder));
        view = new DirectoriesView(context, page, workplace);
        view.setShown(true);
        Scene scene = new Scene(view, 1000, 640);
        scene.getStylesheets().addAll(DesktopLook.styleSheets());
        DesktopLook.choose(scene.getRoot(), false);
        stage.setScene(scene);
        stage.show();
    }

    @Stop
    void close() {
        gates.release(1000);
        page.leave();
    }

    private DirectoryScan startHeld(ScanOptions options, List<byte[]> paths) {
        ScanOptions held = options.toBuilder()
                .backend(Backend.SEQUENTIAL)
                .timeLimit(Duration.ofHours(1))
                .filter(this::isTakenIn)
                .build();
        return DirectoryProfiler.start(held, paths);
    }

    /// On the thread of the scan.
    private boolean isTakenIn(ScannedEntry entry) {
        String name = new String(entry.name(), StandardCharsets.UTF_8);
        if (name.equals("gate")) {
            gates.acquireUninterruptibly();
        } else if (name.equals("vanishing")) {
            delete(folder.resolve("vanishing"));
        }
        return true;
    }

    /// Between the moment a directory is seen and the one it is opened; a superuser may read any that stays.
    private static void delete(Path directory) {
        try {
            Files.delete(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void makeFiles() throws IOException {
        for (String name : List.of("one", "two")) {
            Files.createDirectory(folder.resolve(name));
            Files.write(folder.resolve(name + "/gate"), new byte[100_000]);
            Files.write(folder.resolve(name + "/film.mkv"), new byte[200_000]);
        }
        Files.write(folder.resolve("top.iso"), new byte[50_000]);
    }

    private void scan(FxRobot robot, String path) {
        robot.interact(() -> page.start(new ScanRequest(
                List.of(new RawPath(path.getBytes(StandardCharsets.UTF_8))),
                page.start().options(),
                null)));
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(view.lookup("#" + id));
    }

    private String text(String id) {
        Label label = find(id, Label.class);
        return label == null ? "" : label.getText();
    }

    private int rows() {
        return find("folder-table", TableView.class).getItems().size();
    }

    private boolean isSeen(String id) {
        Node node = view.lookup("#" + id);
        return node != null && node.isVisible();
    }

    private String note(String name) {
        return page.folders().rows().stream()
                .filter(row -> row.name().equals(name))
                .map(FolderRow::note)
                .findFirst()
                .orElse("no row");
    }

    /// Tiles of files in the picture on screen; 0 without one.
    private long tiles() {
        TreeMapView map = find("tree-map", TreeMapView.class);
        TreeMapDrawing drawing = map.drawing();
        ShownTree shown = page.shownProperty().get();
        return drawing == null || shown == null
                ? 0
                : drawing.geometry().labels(drawing.prepared(), 1).stream()
                        .filter(label -> label.node() > 0 && !shown.tree().isDirectory(label.node()))
                        .count();
    }

    @Test
    void theResultGrowsWhileTheScanRuns(FxRobot robot) throws TimeoutException {
        scan(robot, folder.toString());
        assertTrue(robot.lookup(folder.toString()).tryQuery().isPresent(), "the breadcrumb before the first result");
        until(() -> text("answer").endsWith("in 1 file so far") && rows() == 3);
        assertEquals("to be read", note("one"));
        assertTrue(isSeen("scan-bar") && isSeen("scan-stop") && isSeen("scan-pause"));
        assertTrue(text("scan-figures").startsWith("4 entries, "), text("scan-figures"));
        gates.release();
        until(() -> text("answer").endsWith("in 3 files so far") && tiles() == 3);
        assertTrue(page.scan().runningProperty().get());
        gates.release();
        until(() -> text("answer").contains("in 5 files, read in ") && tiles() == 5);
        assertEquals("", note("one"));
        assertFalse(isSeen("scan-bar"));
    }

    @Test
    void aHeldScanSaysSo(FxRobot robot) throws TimeoutException {
        scan(robot, folder.toString());
        until(() -> rows() == 3);
        robot.interact(() -> find("scan-pause", Button.class).fire());
        gates.release(2);
        until(() -> text("scan-figures").contains(", paused"));
        assertEquals("Go on", find("scan-pause", Button.class).getAccessibleText());
        robot.interact(() -> find("scan-pause", Button.class).fire());
        until(() -> text("answer").contains("in 5 files, read in "));
    }

    @Test
    void aStoppedScanKeepsWhatItFoundAndSaysThatItIsNotAll(FxRobot robot) throws TimeoutException {
        scan(robot, folder.toString());
        gates.release();
        until(() -> text("answer").endsWith("in 3 files so far"));
        robot.interact(() -> find("scan-stop", Button.class).fire());
        until(() -> text("answer").endsWith("in 3 files, stopped before its end"));
        assertTrue(isSeen("scan-partial"));
        assertFalse(isSeen("scan-stop"));
        assertEquals(3, rows());
        until(() -> tiles() == 3);
        assertTrue(note("one").equals("to be read") != note("two").equals("to be read"));
    }

    @Test
    void whatCanNotBeReadIsMarkedCountedAndListed(FxRobot robot) throws TimeoutException, IOException {
        Files.createDirectory(folder.resolve("vanishing"));
        gates.release(2);
        scan(robot, folder.toString());
        until(() -> text("answer").contains("in 5 files, read in ") && rows() == 4);
        assertEquals("not readable", note("vanishing"));
        assertTrue(page.folders().rows().stream()
                .filter(row -> row.name().equals("vanishing"))
                .allMatch(row -> Double.isNaN(row.files())));
        Button errors = find("scan-errors", Button.class);
        assertEquals("1 error", errors.getText());
        assertTrue(isSeen("scan-errors"));
        robot.interact(errors::fire);
        until(() -> robot.lookup("#error-list").tryQuery().isPresent());
        robot.interact(() -> List.copyOf(Window.getWindows()).stream()
                .filter(window -> !window.equals(view.getScene().getWindow()))
                .forEach(Window::hide));
    }

    @Test
    void aScannedFolderThatCanNotBeReadSaysSo(FxRobot robot) throws TimeoutException {
        scan(robot, folder + "/missing");
        until(() -> text("empty-title").equals("This folder can not be read"));
        assertEquals("No such file or directory", text("empty-reason"));
        assertEquals(folder + "/missing: no such file or directory", text("answer"));
        assertNull(find("tree-map", TreeMapView.class).drawing());
        assertEquals("1 error", find("scan-errors", Button.class).getText());
        assertTrue(isSeen("scan-errors"));
    }
}
