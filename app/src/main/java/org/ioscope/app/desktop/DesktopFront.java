package org.ioscope.app.desktop;

import javafx.application.Application;

/// The way into the desktop window. Loading this class loads JavaFX.
public final class DesktopFront {

    private DesktopFront() {}

    /// Shows the window and returns when it was closed. To be called once a process, not on the JavaFX
    /// thread.
    ///
    /// @throws UnsupportedOperationException if there is no display
    public static void run(DesktopOptions options) {
        DesktopApp.startWith(options);
        Application.launch(DesktopApp.class);
    }
}
