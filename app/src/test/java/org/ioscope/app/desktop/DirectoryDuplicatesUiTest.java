package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
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

/// Files of the same content on the page Directories: found, shown where they are, and deleted.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DirectoryDuplicatesUiTest {

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

    private String text(String id) {
        Label label = find(id, Label.class);
        return label == null ? "" : label.getText();
    }

    private ListView<?> files() {
        return find("duplicate-files", ListView.class);
    }

    private int rows() {
        ListView<?> files = files();
        return files == null ? 0 : files.getItems().size();
    }

    private boolean isFocused(String id) {
        Node node = find(id, Node.class);
        return node != null && node.isFocused();
    }

    private int tableRows() {
        return find("folder-table", TableView.class).getItems().size();
    }

    private void scan(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            window.viewModel().navigate("directories");
            window.directories().scan(folder);
        });
        until(() -> find("folder-table", TableView.class) != null
                && find("answer", Label.class).getText().contains("read in"));
        robot.interact(() -> find("pane-duplicates", ButtonBase.class).fire());
        until(() -> text("duplicates-empty").equals("Not searched yet"));
    }

    private void search(FxRobot robot) {
        robot.interact(() -> find("duplicates-find", Button.class).requestFocus());
        robot.type(KeyCode.SPACE);
    }

    @Test
    void equalFilesAreFoundShownAndDeletedOneByOne(FxRobot robot) throws IOException, TimeoutException {
        Path inner = Files.createDirectories(folder.resolve("large/inner"));
        Files.createDirectories(folder.resolve("small"));
        for (String copy : new String[] {"large/inner/film.mkv", "large/film.mkv", "small/film.mkv"}) {
            Files.write(folder.resolve(copy), new byte[900_000]);
        }
        Files.writeString(folder.resolve("small/one.txt"), "the same");
        Files.writeString(inner.resolve("two.txt"), "the same");
        Files.writeString(inner.resolve("three.txt"), "not same");
        scan(robot);
        until(() -> text("duplicates-text").contains("6 files share a size, 2.70 MB together"));
        search(robot);
        until(() -> text("duplicates-title").equals("2 groups of equal files: 1.81 MB could be freed"));
        assertEquals(2 + 3 + 2, rows());
        until(() -> isFocused("duplicate-files"));

        // The page's own selection is not what the list's keys are about.
        robot.interact(
                () -> find("folder-table", TableView.class).getSelectionModel().clearAndSelect(0));
        robot.interact(() -> files().requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        assertFalse(find("delete-question", Node.class).isVisible());

        robot.interact(() -> files().getSelectionModel().clearAndSelect(2));
        until(() -> tableRows() == 7);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        until(() -> find("delete-question", Node.class).isVisible());
        assertTrue(text("delete-text").contains(folder + "/large/inner/film.mkv"), text("delete-text"));
        robot.interact(() -> find("delete-answer", TextField.class).setText("yes"));
        robot.type(KeyCode.ENTER);

        until(() -> text("duplicates-title").equals("2 groups of equal files: 905 KB could be freed"));
        assertEquals(2 + 2 + 2, rows());
        assertFalse(Files.exists(inner.resolve("film.mkv")));
        until(() -> isFocused("duplicate-files"));
        assertEquals(-1, files().getSelectionModel().getSelectedIndex());
        assertEquals(2, files().getFocusModel().getFocusedIndex());

        // What lies around it is selected on the page now, and must not be hit by the same keys.
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        assertFalse(find("delete-question", Node.class).isVisible());

        robot.interact(() -> find("new-scan", ButtonBase.class).fire());
        assertNotNull(find("scan-path", TextField.class));
    }

    @Test
    void withoutEqualFilesThePaneSaysSo(FxRobot robot) throws IOException, TimeoutException {
        Files.writeString(folder.resolve("one.txt"), "1");
        Files.writeString(folder.resolve("two.txt"), "2");
        scan(robot);
        search(robot);
        until(() -> text("duplicates-empty").equals("No duplicates"));
        assertTrue(text("duplicates-text").startsWith("2 files share a size, 2 B read"), text("duplicates-text"));
        until(() -> isFocused("duplicates-find"));
    }
}
