package org.ioscope.app.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.stage.Stage;
import org.ioscope.app.desktop.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

/// AtlantaFX does not define the colours that ControlsFX looks up; the application's sheet does.
@Isolated("JavaFX has one thread and one robot a process")
@ExtendWith(ApplicationExtension.class)
class StyleSheetUiTest {

    /// JavaFX logs a colour or a rule it does not understand here.
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());
    private final Handler recorder = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            complaints.add(entry.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };
    private DesktopWindow window;

    @Start
    void open(Stage stage) {
        CSS.addHandler(recorder);
        DesktopOptions options = new DesktopOptions(
                () -> new SyntheticSource(3, 100), Duration.ofMillis(50), Settings.inMemory(), false);
        window = new DesktopWindow(stage, options, (_, _) -> Optional.empty());
        window.viewModel().navigate("processes");
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @AfterEach
    void stopRecording() {
        CSS.removeHandler(recorder);
    }

    @Test
    void everyColourIsKnownInBothThemes(FxRobot robot) {
        SampleDay day = new SampleDay();
        for (int second = 0; second < 10; second++) {
            window.listener().sampled(day.at(second), 0, false);
        }
        WaitForAsyncUtils.waitForFxEvents();
        for (int round = 0; round < 2; round++) {
            robot.clickOn("#search").write("a");
            robot.clickOn("#only-active").clickOn("#only-active");
            robot.clickOn("#columns").clickOn("#columns");
            robot.clickOn("#status-missing").clickOn("#status-missing");
            robot.clickOn("#theme");
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertEquals(List.of(), complaints);
    }
}
