package org.ioscope.app.desktop;

import java.time.Duration;
import org.ioscope.app.desktop.settings.Settings;

/// Runs the window over a synthetic source, to measure how long updates block the JavaFX thread. The figures
/// stand in the status bar and are printed when the window is closed, or after a given time.
///
/// Arguments: number of tasks, percent of them that move bytes in each interval, milliseconds between two
/// samples, seconds to run, and the id of the page to show, `processes` unless given.
public final class FxBenchmark {

    private FxBenchmark() {}

    public static void main(String[] arguments) {
        int tasks = Integer.parseInt(arguments[0]);
        int percentActive = Integer.parseInt(arguments[1]);
        Duration period = Duration.ofMillis(Long.parseLong(arguments[2]));
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[3]));
        Settings settings = Settings.inMemory();
        settings.pageProperty().set(arguments.length > 4 ? arguments[4] : "processes");
        DesktopFront.run(new DesktopOptions(
                () -> new SyntheticSource(tasks, percentActive, System.nanoTime() + length.toNanos()),
                period,
                settings,
                true));
    }
}
