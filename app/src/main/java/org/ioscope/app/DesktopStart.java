package org.ioscope.app;

import java.time.Duration;
import java.util.function.Consumer;
import org.ioscope.app.cli.Console;
import org.ioscope.app.cli.DesktopCommand;
import org.ioscope.app.desktop.DesktopFront;
import org.ioscope.app.desktop.DesktopOptions;

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

    @Override
    public int show(Duration delay, boolean debugFx) {
        return open(
                        delay,
                        debugFx,
                        cause -> console.message("ioscope desktop: " + cause + "; 'ioscope top' needs none"))
                ? CLOSED
                : FAILED;
    }

    /// Shows the window until it is closed.
    ///
    /// @param whyNot takes the cause if it can not be opened
    /// @return whether it could be opened
    boolean open(Duration delay, boolean debugFx, Consumer<String> whyNot) {
        try {
            DesktopFront.run(new DesktopOptions(localSource::open, delay, debugFx));
            return true;
        } catch (UnsupportedOperationException e) {
            whyNot.accept("there is no display to open a window on (" + e.getMessage() + ")");
        } catch (NoClassDefFoundError e) {
            whyNot.accept("started without JavaFX (" + e.getMessage() + " is missing)");
        }
        return false;
    }
}
