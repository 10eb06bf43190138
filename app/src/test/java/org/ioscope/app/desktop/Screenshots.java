package org.ioscope.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.ThemeChoice;
import org.ioscope.core.export.AtomicFile;

/// Draws every page of the window with [SampleDay]'s data into PNG files, light and dark, in several sizes and
/// scales, without a display. docs/PERFORMANCE.md has the command.
public final class Screenshots {

    private static final List<Dimension2D> SIZES =
            List.of(new Dimension2D(1280, 800), new Dimension2D(960, 600), new Dimension2D(1920, 1080));
    private static final int SECONDS = 299;

    private final Path folder;
    private final CountDownLatch done;
    private final Stage stage = new Stage();
    private final Settings settings = Settings.inMemory();
    private final DesktopWindow window;
    private final List<Shot> shots = new ArrayList<>();

    /// A picture to take, in two scales.
    private record Shot(String page, ThemeChoice theme, Dimension2D size) {

        Path file(Path folder, int scale) {
            String theme = this.theme == ThemeChoice.DARK ? "dark" : "light";
            String pixels = (int) size.getWidth() + "x" + (int) size.getHeight();
            return folder.resolve(page + "-" + theme + "-" + pixels + "-" + scale + "x.png");
        }
    }

    private Screenshots(Path folder, List<String> wanted, CountDownLatch done) {
        this.folder = folder;
        this.done = done;
        DesktopOptions options = new DesktopOptions(() -> new SyntheticSource(0, 0), null, settings, false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
        for (String page : wanted.isEmpty() ? window.viewModel().pages() : wanted) {
            for (Dimension2D size : SIZES) {
                shots.add(new Shot(page, ThemeChoice.LIGHT, size));
                shots.add(new Shot(page, ThemeChoice.DARK, size));
            }
        }
    }

    /// Writes the pictures.
    ///
    /// @param arguments the folder, and the ids of the pages if not all of them are wanted
    public static void main(String[] arguments) throws InterruptedException {
        List<String> given = List.of(arguments);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new Screenshots(Path.of(given.getFirst()), given.subList(1, given.size()), done).open());
        done.await();
        Platform.exit();
    }

    private void open() {
        window.show();
        SampleDay day = new SampleDay();
        for (int second = 0; second <= SECONDS; second++) {
            window.listener().sampled(day.at(second), 0, false);
        }
        after(500, () -> next(0));
    }

    private void next(int index) {
        if (index == shots.size()) {
            window.close();
            stage.close();
            done.countDown();
            return;
        }
        Shot shot = shots.get(index);
        settings.themeProperty().set(shot.theme);
        window.viewModel().navigate(shot.page);
        after(20, () -> {
            draw(shot);
            next(index + 1);
        });
    }

    private void draw(Shot shot) {
        // Larger than the screen of the Headless platform, so the window itself keeps its size.
        Parent root = stage.getScene().getRoot();
        root.resize(shot.size.getWidth(), shot.size.getHeight());
        root.applyCss();
        root.layout();
        root.layout();
        for (int scale = 1; scale <= 2; scale++) {
            write(Picture.of(root, Color.WHITE, scale), shot.file(folder, scale));
        }
    }

    private static void write(Picture picture, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, picture::writePng);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs an action some frames later, when styles and layout have settled.
    private static void after(int frames, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(20.0 * frames));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
