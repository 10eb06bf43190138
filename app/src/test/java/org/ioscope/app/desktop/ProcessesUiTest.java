package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.ioscope.core.sample.Samples.sample;
import static org.ioscope.core.sample.Samples.task;
import static org.ioscope.core.sample.Samples.thread;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Patience;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.core.sample.Sample;
import org.ioscope.core.sample.Samples;
import org.ioscope.core.sample.TaskId;
import org.ioscope.core.sample.TaskSample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class ProcessesUiTest {

    private DesktopWindow window;
    private Stage stage;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        DesktopOptions options = new DesktopOptions(
                () -> new SyntheticSource(3, 100), Duration.ofMillis(20), Settings.inMemory(), false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
        window.show();
        window.viewModel().navigate("processes");
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

    private void see(Sample sample) throws TimeoutException {
        window.listener().sampled(sample, 0, false);
        until(() -> rows() > 0);
    }

    private void seeTwoProcesses() throws TimeoutException {
        see(sample().with(thread(10, 10, "postgres", 9_000_000, 0))
                .with(thread(10, 11, "postgres", 500_000, 0))
                .with(task(20, "rsync", 1_000, 0))
                .build());
    }

    private int rows() {
        return find("process-table", TableView.class).getItems().size();
    }

    private String label(String id) {
        return find(id, Labeled.class).getText();
    }

    private void choose(FxRobot robot, String menu, String item) {
        robot.interact(() -> item(find(menu, MenuButton.class).getItems(), item).fire());
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        return items.stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void select(FxRobot robot, int index) {
        robot.interact(() -> {
            TableView<?> table = find("process-table", TableView.class);
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(index);
        });
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
    }

    @Test
    void keysOpenAndCloseAGroup(FxRobot robot) throws TimeoutException {
        seeTwoProcesses();
        choose(robot, "group-by", "group-user");
        until(() -> rows() == 1);
        select(robot, 0);
        press(robot, KeyCode.RIGHT);
        until(() -> rows() == 3);
        press(robot, KeyCode.RIGHT);
        TableView<?> table = find("process-table", TableView.class);
        until(() -> table.getSelectionModel().getSelectedIndex() == 1);
        press(robot, KeyCode.LEFT);
        until(() -> table.getSelectionModel().getSelectedIndex() == 0);
        press(robot, KeyCode.LEFT);
        until(() -> rows() == 1);
        choose(robot, "group-by", "expand-all");
        until(() -> rows() == 3);
    }

    @Test
    void aProcessOpensIntoItsThreadsByTheExpander(FxRobot robot) throws TimeoutException {
        seeTwoProcesses();
        choose(robot, "group-by", "group-process");
        until(() -> find("process-table", TableView.class).lookup(".tree-expander") != null);
        WaitForAsyncUtils.waitForFxEvents();
        Node expander = find("process-table", TableView.class).lookupAll(".tree-expander").stream()
                .filter(Node::isVisible)
                .findFirst()
                .orElseThrow();
        robot.clickOn(expander);
        until(() -> rows() == 4);
    }

    @Test
    void aColumnIsChosenAndTheChooserSaysTidForThreads(FxRobot robot) throws TimeoutException {
        seeTwoProcesses();
        robot.clickOn("#threads");
        until(() -> rows() == 3);
        robot.clickOn("#columns");
        assertEquals("TID", robot.lookup("#choose-id").queryLabeled().getText());
        robot.clickOn("#choose-longestWait");
        assertTrue(find("column-longestWait", TableColumnHeader.class).isVisible());
    }

    @Test
    void enterOpensTheDetailsAndEscapeClosesThem(FxRobot robot) throws TimeoutException {
        seeTwoProcesses();
        select(robot, 0);
        press(robot, KeyCode.ENTER);
        until(() ->
                find("details", Node.class) != null && label("details-title").equals("postgres"));
        assertTrue(label("details-subtitle").startsWith("PID 10 · root"));
        press(robot, KeyCode.ESCAPE);
        until(() -> find("details", Node.class) == null);
    }

    @Test
    void aGroupTellsItsMembersAlsoAfterATaskWasChosen(FxRobot robot) throws TimeoutException {
        seeTwoProcesses();
        select(robot, 1);
        press(robot, KeyCode.ENTER);
        until(() ->
                find("details", Node.class) != null && label("details-title").equals("rsync"));
        robot.clickOn("#details-close");
        robot.clickOn("#threads");
        until(() -> rows() == 3);
        choose(robot, "group-by", "group-user");
        until(() -> rows() == 1);
        select(robot, 0);
        press(robot, KeyCode.ENTER);
        until(() ->
                find("details", Node.class) != null && label("details-title").equals("root"));
        assertEquals("2 processes", label("list-note"));
    }

    @Test
    void aProcessEndsOnlyWhenThatWasConfirmed(FxRobot robot)
            throws TimeoutException, IOException, InterruptedException {
        Process sleep = new ProcessBuilder("sleep", "600").start();
        try {
            long start = sleep.info().startInstant().orElseThrow().toEpochMilli();
            TaskId id = new TaskId(Math.toIntExact(sleep.pid()), Math.toIntExact(sleep.pid()), start);
            TaskSample plain = task(id.pid(), "sleep", 1, 0);
            see(sample().with(new TaskSample(id, Samples.info("sleep"), plain.activity(), false))
                    .build());
            select(robot, 0);
            press(robot, KeyCode.DELETE);
            until(() -> find("question", Node.class).isVisible());
            assertEquals("Terminate sleep (PID " + id.pid() + ")?", label("question-text"));
            press(robot, KeyCode.ESCAPE);
            until(() -> !find("question", Node.class).isVisible());
            assertTrue(sleep.isAlive());

            press(robot, KeyCode.DELETE);
            until(() -> find("question", Node.class).isVisible());
            robot.clickOn("#question-yes");
            assertTrue(sleep.waitFor(Patience.SECONDS, TimeUnit.SECONDS));
            assertFalse(find("question", Node.class).isVisible());
        } finally {
            sleep.destroyForcibly();
        }
    }
}
