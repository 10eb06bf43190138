package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.core.sample.Limitation;
import org.ioscope.core.sample.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DesktopWindowUiTest {

    @TempDir
    private Path folder;

    private DesktopWindow window;
    private Stage stage;
    private Path target = Path.of("nowhere");
    private int opened;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        DesktopOptions options = new DesktopOptions(
                () -> {
                    opened++;
                    return new SyntheticSource(3, 100);
                },
                Duration.ofMillis(20),
                Settings.inMemory(),
                false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.of(target));
        window.viewModel().navigate("processes");
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

    private static Sample twoProcesses() {
        return sample().with(thread(10, 10, "postgres", 1_000_000, 41_000_000))
                .with(thread(10, 11, "postgres", 500_000, 0))
                .with(task(20, "rsync", 9_000_000, 0))
                .with(task(30, "=cmd|' /C calc'!A0", 1, 0))
                .with(task(40, "bash", 0, 0))
                .hidden(3, new Limitation("3 tasks", "they belong to others", "sudo ioscope"))
                .build();
    }

    private void see(Sample sample) throws TimeoutException {
        int tasks = sample.tasks().size();
        window.listener().sampled(sample, 0, false);
        until(() -> !label("count").isEmpty() && tasks > 0);
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookup("#" + id));
    }

    /// TestFX's robot takes each click on the Headless platform for a wish to see a context menu, which headers
    /// heed.
    private void clickOnHeader(String id) {
        Event.fireEvent(
                find(id, TableColumnHeader.class),
                new MouseEvent(
                        MouseEvent.MOUSE_RELEASED,
                        0,
                        0,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    private String label(String id) {
        return find(id, Labeled.class).getText();
    }

    private int rows() {
        return find("process-table", TableView.class).getItems().size();
    }

    @Test
    void theAnswerStandsOnTop() throws TimeoutException {
        see(twoProcesses());
        until(() -> label("answer").equals("postgres writes 41.0 MB/s, 100 % of all writes"));
        assertEquals("3 hidden tasks", label("status-missing"));
        assertEquals("taskstats", label("status-backend"));
    }

    @Test
    void searchFiltersAndEscapeEndsIt(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        robot.press(KeyCode.CONTROL).press(KeyCode.F).release(KeyCode.F).release(KeyCode.CONTROL);
        assertTrue(find("search", TextField.class).isFocused());
        robot.write("rsy");
        until(() -> rows() == 1);
        assertEquals("1 of 4", label("count"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> rows() == 4);
    }

    @Test
    void aSearchThatMatchesNothingOffersAWayOut(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        robot.clickOn("#search").write("zzz");
        until(() -> rows() == 0);
        assertEquals("No task matches “zzz”", label("empty-title"));
        robot.clickOn("#show-all");
        until(() -> rows() == 4);
    }

    @Test
    void threadsAndOnlyActiveChangeTheRows(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        until(() -> rows() == 4);
        robot.clickOn("#threads");
        until(() -> rows() == 5);
        assertTrue(find("threads", ToggleButton.class).isSelected());
        robot.clickOn("#processes");
        robot.clickOn("#only-active");
        until(() -> rows() == 3);
    }

    @Test
    void spacePausesAndResumes(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        robot.clickOn("#process-table");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> find("paused-mark", Label.class).isVisible());
        window.listener().sampled(sample().with(task(1, "later", 5, 5)).build(), 0, false);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> label("answer").startsWith("later"));
        assertFalse(find("paused-mark", Label.class).isVisible());
    }

    @Test
    void aHeaderSortsLargestFirstAndThenTheOtherWay(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        until(() -> rows() == 4);
        robot.interact(() -> clickOnHeader("column-read"));
        until(() -> window.processes().viewModel().table().find("rsync", 0) == 0);
        robot.interact(() -> clickOnHeader("column-read"));
        until(() -> window.processes().viewModel().table().find("bash", 0) == 0);
    }

    @Test
    void typingSelectsAndTheSelectionFollowsItsTask(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        until(() -> rows() == 4);
        robot.clickOn("#process-table").write("rs");
        TableView<?> table = find("process-table", TableView.class);
        until(() -> table.getSelectionModel().getSelectedIndex()
                == window.processes().viewModel().table().find("rsync", 0));
    }

    @Test
    void theTableIsSavedWithoutFormulas(FxRobot robot) throws TimeoutException, IOException {
        target = folder.resolve("table.csv");
        see(twoProcesses());
        robot.clickOn("#export").clickOn("#export-csv");
        until(() -> Files.exists(target));
        List<String> lines = Files.readAllLines(target);
        assertEquals(5, lines.size());
        assertTrue(lines.getFirst().startsWith("time,group,pid,tid,command,priority,user,read,"), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.contains("'=cmd")), lines::toString);
        until(() -> find("notice", Node.class).isVisible());
    }

    @Test
    void aTableThatCanNotBeSavedSaysWhyAndLeavesNothing(FxRobot robot) throws TimeoutException {
        target = folder.resolve("missing").resolve("table.csv");
        see(twoProcesses());
        robot.clickOn("#export").clickOn("#export-csv");
        until(() -> find("notice", Node.class).isVisible());
        Node banner = find("notice", Node.class);
        assertTrue(banner.getAccessibleText().startsWith("The table could not be saved"));
        assertTrue(banner.getAccessibleText().contains("there is no such folder"), banner.getAccessibleText());
        assertFalse(Files.exists(target.getParent()));
    }

    @Test
    void theChartsAreSavedAsAPicture(FxRobot robot) throws TimeoutException, IOException {
        target = folder.resolve("charts.png");
        see(twoProcesses());
        robot.clickOn("#export").clickOn("#export-png");
        until(() -> Files.exists(target));
        assertTrue(Files.size(target) > 1000);
    }

    @Test
    void theThemeChangesAndBack(FxRobot robot) {
        Node theme = find("theme", Node.class);
        String before = theme.getAccessibleText();
        robot.clickOn("#theme");
        assertFalse(before.equals(theme.getAccessibleText()));
        robot.clickOn("#theme");
        assertEquals(before, theme.getAccessibleText());
    }

    @Test
    void aLostSourceIsToldAndOpenedAgain(FxRobot robot) throws TimeoutException {
        robot.interact(window::start);
        until(() -> opened == 1 && rows() == 3);
        window.listener().failed(new IOException("the kernel closed the socket"));
        until(() -> find("source-banner", Node.class).isVisible());
        assertTrue(find("source-banner", Node.class).getAccessibleText().contains("the kernel closed the socket"));
        robot.clickOn("Try again");
        until(() -> opened == 2 && !find("source-banner", Node.class).isVisible());
    }

    @Test
    void hiddenTasksAreExplained(FxRobot robot) throws TimeoutException {
        see(twoProcesses());
        until(() -> find("status-missing", Node.class).isVisible());
        robot.clickOn("#status-missing");
        assertTrue(robot.lookup("3 tasks: they belong to others").tryQuery().isPresent());
    }
}
