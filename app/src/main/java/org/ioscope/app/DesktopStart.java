package org.ioscope.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.ioscope.app.cli.Console;
import org.ioscope.app.cli.DesktopCommand;
import org.ioscope.app.desktop.DesktopFront;
import org.ioscope.app.desktop.DesktopOptions;
import org.ioscope.app.desktop.settings.Settings;
import org.ioscope.app.desktop.settings.SettingsFile;
import org.ioscope.app.desktop.settings.SettingsFolder;
import org.jspecify.annotations.Nullable;

/// Opens the window. The terminal fronts run without JavaFX: its classes, and those of the window, are loaded only here
/// and only when this is called.
final class DesktopStart implements DesktopCommand.Window {

    private static final int CLOSED = 0;
    private static final int FAILED = 1;

    private final SourceOpener localSource;
    private final Console console;

    DesktopStart(SourceOpener localSource, Console console) {
        this.localSource = localSource;
        this.console = console;
    }

    private static SettingsFile settingsFile() {
        Path folder = SettingsFolder.of(System.getenv(), Path.of(System.getProperty("user.home")));
        return new SettingsFile(folder.resolve("settings.json"));
    }

    @Override
    public int show(@Nullable Duration delay, boolean debugFx) {
        return open(
                        delay,
                        debugFx,
                        cause -> console.message("ioscope desktop: " + cause + "; 'ioscope top' needs none"))
                ? CLOSED
                : FAILED;
    }

    /// Shows the window until it is closed.
    ///
    /// @param delay time between two refreshes in this run; null for the one chosen in the window
    /// @param whyNot takes the cause if it can not be opened
    /// @return whether it could be opened
    boolean open(@Nullable Duration delay, boolean debugFx, Consumer<String> whyNot) {
        try {
            DesktopFront.run(new DesktopOptions(localSource::open, delay, Settings.load(settingsFile()), debugFx));
            return true;
        } catch (UnsupportedOperationException e) {
            whyNot.accept("there is no display to open a window on (" + e.getMessage() + ")");
        } catch (NoClassDefFoundError e) {
            whyNot.accept("started without JavaFX (" + e.getMessage() + " is missing)");
        }
        return false;
    }
}
