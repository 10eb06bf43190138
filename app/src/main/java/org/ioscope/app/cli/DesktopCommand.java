package org.ioscope.app.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `ioscope desktop`: the window.
@Command(
        name = "desktop",
        description = "Opens the window, which is also what 'ioscope' alone does where there is a display.",
        synopsisHeading = "Usage: ",
        customSynopsis = "ioscope desktop [OPTIONS]",
        descriptionHeading = "%n",
        optionListHeading = "%nOptions:%n",
        sortOptions = false,
        footerHeading = "%n",
        footer = "Exit codes: 0 closed by the user, 1 there is no display, 2 bad input.",
        versionProvider = Version.class)
public final class DesktopCommand implements Callable<Integer> {

    /// The window, which this package does not know.
    @FunctionalInterface
    public interface Window {

        /// Shows it until it is closed.
        ///
        /// @param delay time between two refreshes in this run; null for the one chosen in the window
        /// @param debugFx whether to measure how long updates block the window
        /// @return the exit code
        int show(@Nullable Duration delay, boolean debugFx);
    }

    private final Window window;

    @Option(
            names = {"-d", "--delay"},
            paramLabel = "SECONDS",
            converter = Delays.class,
            description = "Time between refreshes in this run, 0.2 to 3600, such as 0.5 (what the window's settings "
                    + "say if not given).")
    private @Nullable Duration delay;

    @Option(
            names = "--debug-fx",
            description = "Measure how long updates block the window, and show it in the status bar and at the end.")
    private boolean debugFx;

    @Mixin
    @SuppressWarnings("UnusedVariable")
    private HelpOptions help = new HelpOptions();

    /// @param window what to open
    public DesktopCommand(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.show(delay, debugFx);
    }
}
