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
import javafx.scene.Parent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.ioscope.app.desktop.common.Picture;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.ThemeChoice;
import org.ioscope.core.export.AtomicFile;

/// Draws the scenes of [Scenes] into PNG files, light and dark, without a display. docs/PERFORMANCE.md has the
/// command.
public final class SceneScreenshots {

    private static final int SECONDS = 120;
    private static final double WIDTH = 1280;

    private final Path folder;
    private final List<Scenes> scenes;
    private final CountDownLatch done;

    private SceneScreenshots(Path folder, List<Scenes> scenes, CountDownLatch done) {
        this.folder = folder;
        this.scenes = scenes;
        this.done = done;
    }

    /// Writes the pictures.
    ///
    /// @param arguments the folder, and how the names of the scenes begin if not all of them are wanted
    public static void main(String[] arguments) throws InterruptedException {
        List<String> given = List.of(arguments);
        List<String> wanted = given.subList(1, given.size());
        List<Scenes> scenes = new ArrayList<>(List.of(Scenes.values()));
        scenes.removeIf(scene -> !wanted.isEmpty() && wanted.stream().noneMatch(scene.fileName()::startsWith));
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> new SceneScreenshots(Path.of(given.getFirst()), scenes, done).next(0));
        done.await();
        Platform.exit();
    }

    private void next(int index) {
        if (index == scenes.size()) {
            done.countDown();
            return;
        }
        Scenes scene = scenes.get(index);
        Path folderOfScene = folder;
        Settings settings = Settings.inMemory();
        Stage stage = new Stage();
        DesktopOptions options = new DesktopOptions(() -> new SyntheticSource(0, 0), null, settings, false);
        DesktopWindow window = new DesktopWindow(
                stage, options, (_, _) -> Optional.of(folderOfScene.resolve(scene.fileName() + "-saved.png")));
        settings.themeProperty().set(ThemeChoice.LIGHT);
        window.viewModel().navigate(scene.page());
        window.show();
        for (int second = 0; second < SECONDS; second++) {
            scene.sample(second).ifPresent(sample -> window.listener().sampled(sample, 0, false));
        }
        after(
                600,
                () -> act(scene, 0, stage, window, () -> {
                    draw(stage, scene, "light");
                    settings.themeProperty().set(ThemeChoice.DARK);
                    after(500, () -> {
                        draw(stage, scene, "dark");
                        window.close();
                        stage.close();
                        next(index + 1);
                    });
                }));
    }

    /// Does what the user does in a scene, one step after the other.
    private static void act(Scenes scene, int step, Stage stage, DesktopWindow window, Runnable then) {
        if (step == scene.steps().size()) {
            then.run();
            return;
        }
        scene.steps().get(step).act(new UserHand(stage, window));
        after(400, () -> act(scene, step + 1, stage, window, then));
    }

    private void draw(Stage stage, Scenes scene, String theme) {
        Parent root = stage.getScene().getRoot();
        root.resize(WIDTH, scene.height());
        root.applyCss();
        root.layout();
        root.layout();
        Picture picture = Picture.of(root, Color.WHITE, 1);
        Path file = folder.resolve(scene.fileName() + "-" + theme + ".png");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, picture::writePng);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Runs an action later, when styles and layout have settled.
    private static void after(int millis, Runnable action) {
        PauseTransition pause = new PauseTransition(Duration.millis(millis));
        pause.setOnFinished(_ -> action.run());
        pause.play();
    }
}
