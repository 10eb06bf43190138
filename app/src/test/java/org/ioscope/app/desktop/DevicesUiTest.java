package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.ioscope.core.sample.HostSamples.sample;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.Patience;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.core.sample.HostSample;
import org.ioscope.core.sample.HostSamples;
import org.ioscope.core.sample.HostScenes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// What a user does on the pages Devices and Network.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class DevicesUiTest {

    @TempDir
    private Path folder;

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

    @AfterEach
    void leaveNoKeyPressed(FxRobot robot) {
        robot.release(new KeyCode[0]);
    }

    private void see(String page, HostSample machine) throws TimeoutException {
        WaitForAsyncUtils.waitForAsyncFx(
                1000L * Patience.SECONDS, () -> window.viewModel().navigate(page));
        window.listener().sampled(sample(machine), 0, false);
        until(() -> !text("count").isEmpty() && !text("answer").startsWith("Looking"));
    }

    private <T extends Node> T find(String id, Class<T> type) {
        return type.cast(stage.getScene().getRoot().lookup("#" + id));
    }

    private String text(String id) {
        Label label = find(id, Label.class);
        return label == null ? "" : label.getText();
    }

    private int rows(String table) {
        return find(table, TableView.class).getItems().size();
    }

    @Test
    void thePageTellsTheBottleneckAndItsDetails(FxRobot robot) throws TimeoutException {
        see("devices", HostScenes.usual());
        assertEquals("sda is busy 100 % of the time, a write waits 70.0 ms", text("answer"));
        assertEquals("6 of 7", text("count"));
        assertEquals("sda", text("details-name"));
        assertTrue(robot.lookup(".file-system-space").<Label>query().getText().endsWith("nearly full"));
        robot.clickOn("#show-details");
        assertEquals(null, find("device-details", Node.class));
        robot.clickOn("#device-table").type(KeyCode.ENTER);
        assertEquals("sda", text("details-name"));
    }

    @Test
    void keysFoldDisksAndFindDevices(FxRobot robot) throws TimeoutException {
        see("devices", HostScenes.usual());
        robot.interact(() -> find("device-table", TableView.class).requestFocus());
        robot.type(KeyCode.LEFT);
        until(() -> rows("device-table") == 5);
        robot.type(KeyCode.RIGHT);
        until(() -> rows("device-table") == 6);
        robot.press(KeyCode.CONTROL).type(KeyCode.F).release(KeyCode.CONTROL);
        robot.write("vg0");
        until(() -> rows("device-table") == 1);
        robot.type(KeyCode.ESCAPE);
        until(() -> rows("device-table") == 6);
        assertEquals("", find("search", TextField.class).getText());
    }

    @Test
    void theSwitchShowsIdleLoopDevices(FxRobot robot) throws TimeoutException {
        see("devices", HostScenes.usual());
        robot.clickOn("#hide-idle");
        until(() -> rows("device-table") == 7);
        assertEquals("7", text("count"));
    }

    @Test
    void aMachineWithoutDevicesExplainsItself(FxRobot robot) throws TimeoutException {
        see("devices", HostSamples.host().build());
        assertEquals("This machine has no block device that can be seen", text("empty-title"));
        assertFalse(text("empty-reason").isEmpty());
        see("network", HostSamples.host().build());
        assertEquals("This machine has no network interface that can be seen", text("empty-title"));
    }

    @Test
    void tablesAreSavedAsCsvAndJson(FxRobot robot) throws TimeoutException, IOException {
        see("devices", HostScenes.usual());
        target = folder.resolve("devices.csv");
        choose(robot, "export-csv");
        until(() -> Files.exists(target));
        String csv = Files.readString(target);
        assertTrue(csv.startsWith("name,utilisationPercent,readBytesPerSecond,"), csv);
        assertTrue(csv.contains("sda,99.8,0,33554432,"), csv);
        see("network", HostScenes.usual());
        target = folder.resolve("network.json");
        choose(robot, "export-json");
        until(() -> Files.exists(target));
        String json = Files.readString(target);
        assertTrue(json.contains("\"receivedBytesPerSecond\":11800000"), json);
        assertTrue(json.contains("\"linkPercent\":null"), json);
    }

    private void choose(FxRobot robot, String item) {
        MenuButton menu = find("export", MenuButton.class);
        robot.interact(() -> fire(menu.getItems().stream()
                .filter(candidate -> item.equals(candidate.getId()))
                .findFirst()
                .orElseThrow()));
    }

    private static void fire(MenuItem item) {
        item.fire();
    }

    @Test
    void theContextMenuCopiesTheChosenRow(FxRobot robot) throws TimeoutException {
        see("network", HostScenes.usual());
        robot.interact(() -> {
            Node row = stage.getScene().getRoot().lookup("#network-table .table-row-cell");
            ContextMenu menu = ((javafx.scene.control.TableRow<?>) row).getContextMenu();
            menu.getItems().stream()
                    .filter(candidate -> "copy-json".equals(candidate.getId()))
                    .forEach(DevicesUiTest::fire);
        });
        String copied = WaitForAsyncUtils.waitForAsyncFx(
                1000L * Patience.SECONDS, () -> Clipboard.getSystemClipboard().getString());
        assertTrue(copied.startsWith("[{\"name\":\"enp3s0\","), copied);
    }

    @Test
    void theMenuKeyAsksForTheMenuOfTheChosenRow(FxRobot robot) throws TimeoutException {
        see("devices", HostScenes.usual());
        List<Object> asked = new ArrayList<>();
        robot.interact(() -> {
            // Taken away before a menu opens: the Headless platform can not draw one at the edge of its screen.
            stage.getScene().addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
                asked.add(event.getTarget());
                event.consume();
            });
            find("device-table", TableView.class).getSelectionModel().select(1);
            find("device-table", TableView.class).requestFocus();
        });
        robot.type(KeyCode.CONTEXT_MENU);
        robot.interact(() -> find("device-throughput", Node.class).requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        robot.interact(() -> {
            assertEquals(2, asked.size());
            assertTrue(((javafx.scene.control.TableRow<?>) asked.getFirst()).isSelected());
            assertEquals(find("device-throughput", Node.class), asked.getLast());
        });
    }

    @Test
    void theNetworkPageTellsWhoCarriesMost(FxRobot robot) throws TimeoutException {
        see("network", HostScenes.usual());
        assertEquals("enp3s0 receives 11.8 MB/s (9 % of its link)", text("answer"));
        assertEquals("enp3s0", text("details-name"));
        robot.interact(() -> find("network-table", TableView.class).requestFocus());
        robot.type(KeyCode.SPACE);
        until(() -> window.viewModel().pausedProperty().get());
        window.listener().sampled(sample(HostSamples.host().build()), 0, false);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("4", text("count"));
    }
}
