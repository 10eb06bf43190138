package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ioscope.app.desktop.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/// Folders that grow while the page Directories watches them.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DirectoryWatchUiTest {

    @TempDir
    private Path folder;

    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        DesktopOptions options = new DesktopOptions(
                () -> new SyntheticSource(3, 100), Duration.ofSeconds(1), Settings.inMemory(), false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void leaveNoKeyPressed(FxRobot robot) {
        robot.release(new KeyCode[0]);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookup("#" + id));
    }

    private String title() {
        Label label = find("growth-title", Label.class);
        return label == null ? "" : label.getText();
    }

    private ListView<?> growing() {
        return find("growing", ListView.class);
    }

    @Test
    void aFolderThatGrowsIsListedAndFoundInTheTable(FxRobot robot) throws IOException, TimeoutException {
        Path inner = Files.createDirectories(folder.resolve("large/inner"));
        Files.createDirectory(folder.resolve("small"));
        robot.interact(() -> {
            window.viewModel().navigate("directories");
            window.directories().scan(folder);
        });
        until(() -> find("folder-table", TableView.class) != null
                && find("answer", Label.class).getText().contains("read in"));
        robot.interact(() -> find("pane-watch", ButtonBase.class).fire());
        until(() -> title().equals("Not watched"));
        robot.interact(() -> find("watch", ToggleButton.class).fire());
        until(() -> title().startsWith("Nothing has grown since "));

        Files.write(inner.resolve("film.mkv"), new byte[900_000]);

        until(() -> title().startsWith("1 folder has grown by ")
                && growing().getItems().size() == 1);
        robot.interact(() -> {
            growing().requestFocus();
            growing().getSelectionModel().select(0);
        });
        robot.type(KeyCode.ENTER);
        until(() -> find("folder-table", TableView.class).getItems().size() == 3);

        robot.interact(() -> find("scan-again", ButtonBase.class).fire());
        until(() -> title().equals("Not watched"));
        assertFalse(find("watch", ToggleButton.class).isSelected());
        assertTrue(growing() == null || growing().getItems().isEmpty());
    }
}
