package org.ioscope.app.desktop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.core.export.AtomicFile;

/// Draws the window with [SampleDay]'s data into PNG files, light and dark, in several sizes and scales,
/// without a display. docs/PERFORMANCE.md has the command.
public final class Screenshots {

    private static final int[][] SIZES = {{1280, 800}, {960, 600}, {1920, 1080}};
    private static final int SECONDS = 299;

    private Screenshots() {}

    /// Writes the pictures.
    ///
    /// @param arguments the folder
    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> open(folder, done));
        done.await();
        Platform.exit();
    }

    private static void open(Path folder, CountDownLatch done) {
        Stage stage = new Stage();
        SampleDay day = new SampleDay();
        DesktopOptions options = new DesktopOptions(() -> new SyntheticSource(0, 0), Duration.ofSeconds(1), false);
        DesktopWindow window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
        window.show();
        window.viewModel().navigate("processes");
        for (int second = 0; second <= SECONDS; second++) {
            window.listener().sampled(day.at(second), 0, false);
        }
        after(500, () -> draw(window, stage, folder, 0, done));
    }

    private static void draw(DesktopWindow window, Stage stage, Path folder, int step, CountDownLatch done) {
        if (step == 2 * SIZES.length) {
            window.close();
            stage.close();
            done.countDown();
            return;
        }
        boolean dark = step % 2 == 1;
        int[] size = SIZES[step / 2];
        window.chooseDark(dark);
        after(20, () -> {
            // Larger than the screen of the Headless platform, so the window itself keeps its size.
            Parent root = stage.getScene().getRoot();
            root.resize(size[0], size[1]);
            root.applyCss();
            root.layout();
            root.layout();
            for (int scale = 1; scale <= 2; scale++) {
                Picture picture = Picture.of(root, Color.WHITE, scale);
                String name = (dark ? "dark-" : "light-") + size[0] + "x" + size[1] + "-" + scale + "x.png";
                write(picture, folder.resolve(name));
            }
            draw(window, stage, folder, step + 1, done);
        });
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
