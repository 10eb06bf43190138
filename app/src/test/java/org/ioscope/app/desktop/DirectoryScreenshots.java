package org.ioscope.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.ThemeChoice;
import org.ioscope.core.export.AtomicFile;
import org.ioscope.core.sample.Sample;

/// Draws the states of the page Directories into PNG files, light and dark, without a display. docs/PERFORMANCE.md has
/// the command.
public final class DirectoryScreenshots {

    private static final List<Dimension2D> SIZES =
            List.of(new Dimension2D(1280, 800), new Dimension2D(960, 600), new Dimension2D(1920, 1080));

    private final Path folder;
    private final Path scanned;
    private final Stage stage = new Stage();
    private final Settings settings = Settings.inMemory();
    private final DesktopWindow window;

    private DirectoryScreenshots(Path folder, Path scanned) {
        this.folder = folder;
        this.scanned = scanned;
        DesktopOptions options = new DesktopOptions(() -> new SyntheticSource(0, 0), null, settings, false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
    }

    /// Writes the pictures.
    ///
    /// @param arguments the folder for pictures, and the folder to scan, `/usr` if none is given
    public static void main(String[] arguments) throws InterruptedException, IOException {
        List<String> given = List.of(arguments);
        Path scanned = Path.of(given.size() > 1 ? given.get(1) : "/usr");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        AtomicReference<DirectoryScreenshots> shots = new AtomicReference<>();
        onScreen(() -> shots.set(new DirectoryScreenshots(Path.of(given.getFirst()), scanned)));
        shots.get().run();
        Platform.exit();
    }

    private void run() throws InterruptedException, IOException {
        onScreen(() -> {
            window.viewModel().navigate("directories");
            window.show();
            window.listener().sampled(new SampleDay().at(10), 0, false);
        });
        draw("start", 1000);
        step(() -> press("scan-options"));
        draw("options", 500);
        step(DirectoryScreenshots::hidePanes);
        // So that it can be seen how it grows.
        step(() -> settings.flag("directories.polite", false).set(true));
        step(() -> window.directories().scan(scanned));
        TimeUnit.MILLISECONDS.sleep(1200);
        step(() -> press("scan-pause"));
        draw("paused", 300);
        step(() -> press("scan-pause"));
        // Before it ends.
        draw("scanning", SIZES.getFirst(), ThemeChoice.LIGHT);
        draw("scanning", SIZES.getFirst(), ThemeChoice.DARK);
        step(() -> press("scan-stop"));
        draw("stopped", 1500);
        step(() -> settings.flag("directories.polite", false).set(false));
        step(() -> window.directories().scan(scanned));
        draw("result", 9000);
        step(() -> choose("color-mode", 1));
        draw("age", 1500);
        step(() -> choose("color-mode", 0));
        step(() -> choose("measure", 2));
        draw("count", 1500);
        step(() -> choose("measure", 0));
        step(() -> select(2));
        draw("selected", 500);
        step(() -> UserHand.type(find("folder-table"), KeyCode.DELETE, true));
        draw("delete", 500);
        step(() -> press("delete-no"));
        step(() -> search("*.so*"));
        draw("search", 1500);
        step(() -> search(""));
        step(() -> press("pane-sunburst"));
        draw("sunburst", 1500);
        step(() -> press("pane-statistics"));
        draw("statistics", 500);
        duplicates();
        step(() -> press("pane-map"));
        folders();
        step(() -> {
            window.close();
            stage.close();
        });
    }

    /// A search in what is scanned, and one that finds files of every sort.
    private void duplicates() throws InterruptedException, IOException {
        step(() -> press("pane-duplicates"));
        draw("duplicates-idle", 1500);
        step(() -> press("duplicates-find"));
        draw("duplicates-running", SIZES.getFirst(), ThemeChoice.LIGHT);
        draw("duplicates-running", SIZES.getFirst(), ThemeChoice.DARK);
        step(() -> press("duplicates-cancel"));
        draw("duplicates-cancelled", 2000);
        Path copies = DirectoryScenes.copies();
        step(() -> window.directories().scan(copies));
        TimeUnit.MILLISECONDS.sleep(1500);
        step(() -> press("duplicates-find"));
        TimeUnit.MILLISECONDS.sleep(1500);
        step(() -> {
            find("duplicate-files").requestFocus();
            ((ListView<?>) find("duplicate-files")).getSelectionModel().select(2);
        });
        draw("duplicates", 500);
        Path empty = DirectoryScenes.empty();
        step(() -> window.directories().scan(empty));
        TimeUnit.MILLISECONDS.sleep(1500);
        step(() -> press("duplicates-find"));
        draw("duplicates-none", 1500);
    }

    /// Folders of every sort.
    private void folders() throws InterruptedException, IOException {
        Path hostile = DirectoryScenes.hostile();
        step(() -> window.directories().scan(hostile));
        draw("hostile", 1500);
        step(() -> press("pane-writers"));
        draw("writers-none", 2500);
        Sample writing = DirectoryScenes.writersInto(hostile);
        step(() -> window.listener().sampled(writing, 0, false));
        draw("writers", 1000);
        step(() -> press("pane-watch"));
        draw("watch-off", 500);
        step(() -> press("watch"));
        draw("watch-begun", 1500);
        grow(hostile);
        draw("watch", 2500);
        step(() -> press("pane-map"));
        Path locked = DirectoryScenes.locked();
        step(() -> window.directories().scan(locked));
        draw("locked", 1500);
        step(() -> press("scan-errors"));
        draw("errors", 500);
        step(DirectoryScreenshots::hidePanes);
        step(() -> window.directories().scan(locked.resolve("private")));
        draw("unreadable", 1500);
        Path empty = DirectoryScenes.empty();
        step(() -> window.directories().scan(empty));
        draw("empty", 1500);
        step(() -> press("pane-statistics"));
        draw("empty-statistics", 500);
        DirectoryScenes.cleanUp();
    }

    private static void grow(Path folder) throws IOException {
        Path deep = folder;
        for (int level = 0; level < 12; level++) {
            deep = deep.resolve("level " + level + " of a long way down");
            Files.write(deep.resolve("grown.log"), new byte[level * level * 90_000]);
        }
        Files.delete(folder.resolve("file7.dat"));
        Files.write(folder.resolve("x".repeat(240) + ".mkv"), new byte[40_000_000]);
    }

    private static void step(Runnable action) throws InterruptedException {
        onScreen(action);
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private static void onScreen(Runnable action) throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                action.run();
            } finally {
                ran.countDown();
            }
        });
        ran.await();
    }

    private Node find(String id) {
        Node node = stage.getScene().getRoot().lookup("#" + id);
        if (node == null) {
            throw new IllegalStateException("there is no " + id);
        }
        return node;
    }

    private void press(String id) {
        ((ButtonBase) find(id)).fire();
    }

    private void search(String text) {
        ((TextField) find("search")).setText(text);
    }

    private void choose(String id, int number) {
        ((ChoiceBox<?>) find(id)).getSelectionModel().select(number);
    }

    private void select(int row) {
        ((TableView<?>) find("folder-table")).getSelectionModel().clearAndSelect(row);
    }

    private void draw(String state, long wait) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(wait);
        for (Dimension2D size : SIZES) {
            if (size.getWidth() < 1900 || List.of("result", "start").contains(state)) {
                draw(state, size, ThemeChoice.LIGHT);
                draw(state, size, ThemeChoice.DARK);
            }
        }
        onScreen(() -> settings.themeProperty().set(ThemeChoice.LIGHT));
    }

    private void draw(String state, Dimension2D size, ThemeChoice theme) throws InterruptedException {
        onScreen(() -> {
            settings.themeProperty().set(theme);
            layOut(size);
        });
        // Pictures of trees are drawn in the background.
        TimeUnit.MILLISECONDS.sleep(400);
        onScreen(() -> {
            layOut(size);
            String name = "directories-" + state + "-" + (theme == ThemeChoice.DARK ? "dark-" : "light-")
                    + (int) size.getWidth() + ".png";
            Picture picture = Picture.of(shownRoot(), Color.WHITE, 1);
            try {
                Files.createDirectories(folder.toAbsolutePath());
                AtomicFile.write(folder.resolve(name), picture::writePng);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /// That of the pane in front, if there is one.
    private Parent shownRoot() {
        return Window.getWindows().stream()
                .filter(open -> open instanceof PopupWindow popup && popup.isShowing())
                .findFirst()
                .map(open -> open.getScene().getRoot())
                .orElse(stage.getScene().getRoot());
    }

    private static void hidePanes() {
        List.copyOf(Window.getWindows()).stream()
                .filter(PopupWindow.class::isInstance)
                .forEach(Window::hide);
    }

    private void layOut(Dimension2D size) {
        Parent root = stage.getScene().getRoot();
        root.resize(size.getWidth(), size.getHeight());
        root.applyCss();
        root.layout();
        root.layout();
    }
}
