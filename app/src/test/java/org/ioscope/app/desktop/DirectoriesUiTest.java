package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Patience;
import org.ioscope.app.desktop.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What a user does on the page Directories, on a small tree of real files.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DirectoriesUiTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path home;

    private final String usersHome = System.getProperty("user.home");
    private DesktopWindow window;
    private Stage stage;
    private Path target = Path.of("nowhere");

    @Start
    void open(Stage newStage) {
        stage = newStage;
        DesktopOptions options = new DesktopOptions(
                () -> new SyntheticSource(3, 100), Duration.ofSeconds(1), Settings.inMemory(), false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.of(target));
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(folder.resolve("large/inner"));
        Files.createDirectories(folder.resolve("small"));
        Files.write(folder.resolve("large/film.mkv"), new byte[900_000]);
        Files.write(folder.resolve("large/inner/data.csv"), new byte[300_000]);
        Files.write(folder.resolve("small/note.txt"), new byte[10_000]);
    }

    @AfterEach
    void leaveNoKeyPressed(FxRobot robot) {
        robot.release(new KeyCode[0]);
        System.setProperty("user.home", usersHome);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookup("#" + id));
    }

    private String text(String id) {
        Label label = find(id, Label.class);
        return label == null ? "" : label.getText();
    }

    private int rows() {
        TableView<?> table = find("folder-table", TableView.class);
        return table == null ? -1 : table.getItems().size();
    }

    private void select(FxRobot robot, int row) {
        robot.interact(() -> {
            TableView<?> table = find("folder-table", TableView.class);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
        });
    }

    private void scan(FxRobot robot, Path path) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                1000L * Patience.SECONDS, () -> window.viewModel().navigate("directories"));
        until(() -> find("scan-path", TextField.class) != null);
        robot.interact(() -> {
            find("scan-path", TextField.class).setText(path.toString());
            find("scan", Button.class).fire();
        });
        until(() -> text("answer").contains("read in") && rows() >= 0);
    }

    @Test
    void aTypedFolderIsScannedAndZoomed(FxRobot robot) throws TimeoutException {
        scan(robot, folder);
        until(() -> rows() == 2);
        assertTrue(text("answer").startsWith(folder + ": 1.2"), text("answer"));
        select(robot, 0);
        robot.type(KeyCode.RIGHT);
        until(() -> rows() == 4);
        robot.type(KeyCode.LEFT);
        until(() -> rows() == 2);
        robot.type(KeyCode.ENTER);
        until(() -> rows() == 2 && !find("up", Button.class).isDisable());
        robot.type(KeyCode.BACK_SPACE);
        until(() -> find("up", Button.class).isDisable());
    }

    @Test
    void deletingAsksForYesAndTheTotalsFollow(FxRobot robot) throws TimeoutException {
        scan(robot, folder);
        until(() -> rows() == 2);
        select(robot, 0);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        until(() -> find("delete-question", Node.class).isVisible());
        assertTrue(text("delete-text").contains("“large”"), text("delete-text"));
        assertTrue(text("delete-text").contains("1.2"), text("delete-text"));
        assertTrue(find("delete-yes", Button.class).isDisable());
        robot.interact(() -> find("delete-answer", TextField.class).setText("yes"));
        assertFalse(find("delete-yes", Button.class).isDisable());
        robot.interact(() -> find("delete-yes", Button.class).fire());
        until(() -> rows() == 1 && !Files.exists(folder.resolve("large")));
        until(() -> text("answer").contains("in 1 file,"));
        assertTrue(Files.exists(folder.resolve("small/note.txt")));
    }

    @Test
    void withoutTheWordNothingIsDeleted(FxRobot robot) throws TimeoutException {
        scan(robot, folder);
        until(() -> rows() == 2);
        select(robot, 0);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        until(() -> find("delete-question", Node.class).isVisible());
        robot.interact(() -> {
            TextField answer = find("delete-answer", TextField.class);
            answer.setText("ye");
            answer.requestFocus();
        });
        robot.type(KeyCode.ENTER);
        robot.interact(() -> find("delete-yes", Button.class).fire());
        assertTrue(find("delete-question", Node.class).isVisible());
        robot.interact(() -> find("delete-no", Button.class).fire());
        until(() -> !find("delete-question", Node.class).isVisible());
        assertEquals(2, rows());
        assertTrue(Files.exists(folder.resolve("large/inner/data.csv")));
    }

    @Test
    void whatGoesToTheTrashIsGoneFromTheTotalsAndKeptThere(FxRobot robot) throws TimeoutException {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "else the trash is that of the user who runs this");
        System.setProperty("user.home", home.toString());
        scan(robot, folder);
        until(() -> rows() == 2);
        select(robot, 0);
        robot.type(KeyCode.DELETE);
        until(() -> rows() == 1 && text("answer").contains("in 1 file,"));
        assertTrue(text("answer").startsWith(folder + ": "), text("answer"));
        assertFalse(text("answer").contains("1.2"), text("answer"));
        assertFalse(Files.exists(folder.resolve("large")));
        Path trash = home.resolve(".local/share/Trash");
        assertTrue(Files.exists(trash.resolve("files/large/inner/data.csv")));
        assertTrue(Files.exists(trash.resolve("info/large.trashinfo")));
        assertTrue(Files.exists(folder.resolve("small/note.txt")));
    }

    @Test
    void escapeEndsTheQuestionAndTheSearch(FxRobot robot) throws TimeoutException {
        scan(robot, folder);
        until(() -> rows() == 2);
        select(robot, 0);
        robot.press(KeyCode.SHIFT).type(KeyCode.DELETE).release(KeyCode.SHIFT);
        until(() -> find("delete-question", Node.class).isVisible());
        robot.type(KeyCode.ESCAPE);
        until(() -> !find("delete-question", Node.class).isVisible());
        assertTrue(Files.exists(folder.resolve("large")));
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("note");
        until(() -> find("search", TextField.class).getText().equals("note"));
        robot.type(KeyCode.ESCAPE);
        until(() -> find("search", TextField.class).getText().isEmpty());
    }

    @Test
    void aFolderIsScannedAgainAndShowsWhatCame(FxRobot robot) throws TimeoutException, IOException {
        scan(robot, folder);
        until(() -> rows() == 2);
        select(robot, 1);
        Files.write(folder.resolve("small/new.iso"), new byte[4_000_000]);
        robot.type(KeyCode.F5);
        until(() -> text("answer").contains("in 4 files"));
        assertTrue(text("answer").contains("5.2"), text("answer"));
    }

    @Test
    void anEmptyFolderAndAMissingOneExplainThemselves(FxRobot robot) throws TimeoutException, IOException {
        scan(robot, Files.createDirectory(folder.resolve("empty")));
        until(() -> text("empty-title").equals("This folder is empty"));
        robot.interact(() -> find("new-scan", Button.class).fire());
        until(() -> find("scan-path", TextField.class) != null);
        robot.interact(() -> {
            find("scan-path", TextField.class).setText(folder + "/nowhere");
            find("scan", Button.class).fire();
        });
        until(() -> text("scan-problem").endsWith("is not there, or may not be looked at."));
    }

    @Test
    void tableAndPictureAreSaved(FxRobot robot) throws TimeoutException, IOException {
        scan(robot, folder);
        until(() -> rows() == 2);
        target = folder.resolve("table.csv");
        choose(robot, "export-csv");
        until(() -> Files.exists(target));
        assertTrue(Files.readString(target).contains("large,9"), Files.readString(target));
        Path svg = folder.resolve("picture.svg");
        target = svg;
        until(() -> {
            choose(robot, "export-svg");
            return Files.exists(svg);
        });
        assertTrue(Files.readString(svg).contains("film.mkv"));
    }

    private void choose(FxRobot robot, String item) {
        MenuButton menu = find("export", MenuButton.class);
        robot.interact(() -> menu.getItems().stream()
                .filter(candidate -> item.equals(candidate.getId()))
                .forEach(candidate -> candidate.fire()));
    }

    @Test
    void panesShowStatisticsAndWriters(FxRobot robot) throws TimeoutException {
        scan(robot, folder);
        until(() -> rows() == 2);
        robot.clickOn("#pane-statistics");
        until(() -> find("directory-statistics", Node.class) != null);
        until(() -> robot.lookup("By size of files").tryQuery().isPresent());
        robot.clickOn("#pane-writers");
        until(() -> find("writers", Node.class) != null);
        robot.clickOn("#pane-sunburst");
        until(() -> find("sunburst", Node.class) != null);
        assertEquals(2, rows());
    }
}
