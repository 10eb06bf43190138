package org.ioscope.app.desktop;

import static org.ioscope.app.desktop.common.Patience.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ioscope.app.desktop.common.SourceState;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.SettingsFile;
import org.ioscope.app.desktop.settings.ThemeChoice;
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

/// The frame around the pages, as a user drives it.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class ShellUiTest {

    @TempDir
    private static Path folder;

    private Stage stage;
    private Settings settings;
    private DesktopWindow window;
    private int opened;

    @Start
    void open(Stage newStage) {
        stage = newStage;
        settings = Settings.load(new SettingsFile(folder.resolve("settings-" + System.nanoTime() + ".json")));
        window = window(stage, settings);
        window.show();
    }

    private DesktopWindow window(Stage newStage, Settings newSettings) {
        DesktopOptions options = new DesktopOptions(
                () -> {
                    opened++;
                    return new SyntheticSource(3, 100);
                },
                Duration.ofMillis(200),
                newSettings,
                false);
        return new DesktopWindow(newStage, options, (_, _) -> Optional.empty());
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

    private String page() {
        return window.viewModel().pageProperty().get();
    }

    private boolean isThere(String id) {
        return stage.getScene().getRoot().lookup("#" + id) != null;
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void pagesAreChosenByMouse(FxRobot robot) {
        robot.clickOn("#page-settings");
        assertEquals("settings", page());
        assertTrue(isThere("interval"));
        assertFalse(isThere("process-table"));
        assertTrue(find("page-settings", ToggleButton.class).isSelected());
        robot.clickOn("#page-settings");
        assertTrue(find("page-settings", ToggleButton.class).isSelected());
        robot.clickOn("#page-processes");
        assertTrue(isThere("process-table"));
    }

    @Test
    void pagesAreChosenByKeys(FxRobot robot) {
        int last = window.viewModel().pages().size();
        robot.press(KeyCode.CONTROL);
        press(robot, KeyCode.valueOf("DIGIT" + last));
        robot.release(KeyCode.CONTROL);
        assertEquals("settings", page());
        robot.interact(() -> find("page-settings", Node.class).requestFocus());
        press(robot, KeyCode.UP);
        assertEquals(window.viewModel().pages().get(last - 2), page());
        assertTrue(find("page-" + page(), Node.class).isFocused());
        press(robot, KeyCode.DOWN);
        press(robot, KeyCode.DOWN);
        assertEquals("settings", page());
    }

    @Test
    void theSidebarFoldsAndStaysSo(FxRobot robot) {
        Region sidebar = find("sidebar", Region.class);
        assertEquals(200, sidebar.getWidth());
        double theme = find("theme", Node.class).localToScene(0, 0).getY();
        robot.clickOn("#collapse");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(56, sidebar.getWidth());
        assertEquals(theme, find("theme", Node.class).localToScene(0, 0).getY());
        assertEquals("Settings", find("page-settings", Node.class).getAccessibleText());
        assertTrue(settings.sidebarCollapsedProperty().get());
        robot.press(KeyCode.CONTROL);
        press(robot, KeyCode.B);
        robot.release(KeyCode.CONTROL);
        assertEquals(200, sidebar.getWidth());
    }

    @Test
    void spacePausesEveryPage(FxRobot robot) throws TimeoutException {
        robot.interact(window::start);
        until(() -> window.viewModel().sourceProperty().get() == SourceState.LIVE);
        robot.clickOn("#page-processes");
        press(robot, KeyCode.SPACE);
        assertTrue(find("paused-mark", Node.class).isVisible());
        robot.clickOn("#page-settings");
        press(robot, KeyCode.SPACE);
        assertFalse(window.viewModel().pausedProperty().get());
        robot.clickOn("#theme-dark");
        press(robot, KeyCode.SPACE);
        assertFalse(window.viewModel().pausedProperty().get());
    }

    @Test
    void themeAndUnitsAreChosenOnTheirPage(FxRobot robot) {
        robot.clickOn("#page-settings").clickOn("#theme-dark").clickOn("#units-binary");
        assertEquals(ThemeChoice.DARK, settings.themeProperty().get());
        assertEquals(Units.BINARY, settings.unitsProperty().get());
        assertEquals("Light colours", find("theme", Node.class).getAccessibleText());
        robot.clickOn("#theme");
        assertEquals(ThemeChoice.LIGHT, settings.themeProperty().get());
        assertTrue(find("theme-light", ToggleButton.class).isSelected());
    }

    @Test
    void aRememberedThemeIsThereFromTheStart(FxRobot robot) {
        Region root = new Region();
        robot.interact(() -> DesktopLook.choose(root, true));
        assertTrue(root.getPseudoClassStates().contains(Styles.DARK));
        robot.interact(() -> DesktopLook.choose(root, false));
        assertFalse(root.getPseudoClassStates().contains(Styles.DARK));
    }

    @Test
    void anIntervalTakesEffectAtOnce(FxRobot robot) {
        robot.interact(window::start);
        robot.clickOn("#page-settings");
        ComboBox<?> box = find("interval", ComboBox.class);
        assertEquals(Duration.ofMillis(200), box.getValue());
        robot.interact(() -> box.getSelectionModel().selectNext());
        assertEquals(
                Duration.ofMillis(500), window.viewModel().intervalProperty().get());
        assertEquals(Duration.ofMillis(500), settings.intervalProperty().get());
        assertTrue(opened <= 1);
    }

    @Test
    void resettingAsksFirst(FxRobot robot) {
        robot.clickOn("#page-settings").clickOn("#theme-dark").clickOn("#reset").clickOn("#reset-cancel");
        assertEquals(ThemeChoice.DARK, settings.themeProperty().get());
        robot.clickOn("#reset").clickOn("#reset-confirm");
        assertEquals(ThemeChoice.SYSTEM, settings.themeProperty().get());
    }

    @Test
    void aLostSourceIsToldOnEveryPageAndOpenedAgain(FxRobot robot) throws TimeoutException {
        robot.interact(window::start);
        until(() -> window.viewModel().sourceProperty().get() == SourceState.LIVE);
        robot.clickOn("#page-settings");
        window.listener().failed(new IOException("the kernel closed the socket"));
        until(() -> find("source-banner", Node.class).isVisible());
        robot.clickOn("#page-processes").clickOn("Try again");
        until(() -> opened == 2 && !find("source-banner", Node.class).isVisible());
    }

    @Test
    void theSampleIsCopied(FxRobot robot) throws TimeoutException {
        window.listener().sampled(new SampleDay().at(1), 0, false);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT);
        press(robot, KeyCode.C);
        robot.release(KeyCode.SHIFT, KeyCode.CONTROL);
        until(() -> find("notice", Node.class).isVisible());
        robot.interact(() -> assertTrue(
                String.valueOf(Clipboard.getSystemClipboard().getString()).startsWith("{\"schema\"")));
    }

    @Test
    void aRestartKeepsPageSizeAndSidebar(FxRobot robot) throws TimeoutException {
        robot.clickOn("#page-settings").clickOn("#collapse").clickOn("#theme-dark");
        robot.interact(() -> {
            stage.setWidth(980);
            stage.setHeight(700);
        });
        until(() -> settings.windowProperty().get().width() == 980);
        robot.interact(window::close);
        Path file = settings.path().orElseThrow();
        robot.interact(() -> {
            stage.hide();
            settings = Settings.load(new SettingsFile(file));
            Stage next = new Stage();
            window = window(next, settings);
            stage = next;
            window.show();
        });
        assertEquals("settings", page());
        assertTrue(isThere("interval"));
        assertEquals(980, stage.getWidth());
        assertEquals(56, find("sidebar", Region.class).getWidth());
        assertEquals("Light colours", find("theme", Node.class).getAccessibleText());
        assertTrue(stage.getScene().getRoot().getPseudoClassStates().contains(Styles.DARK));
        robot.interact(stage::hide);
    }
}
