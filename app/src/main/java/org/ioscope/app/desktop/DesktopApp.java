package org.ioscope.app.desktop;

import java.util.Objects;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The JavaFX application: one window.
public final class DesktopApp extends Application {

    /// JavaFX makes the application object itself and passes on texts only.
    private static volatile @Nullable DesktopOptions startOptions;

    private @Nullable DesktopWindow window;

    static void startWith(DesktopOptions options) {
        startOptions = options;
    }

    @Override
    public void start(Stage stage) {
        DesktopOptions options = Objects.requireNonNull(startOptions, "started without options");
        DesktopWindow opened = new DesktopWindow(stage, options, new SaveDialog(stage));
        window = opened;
        opened.show();
        opened.start();
    }

    @Override
    public void stop() {
        DesktopWindow open = window;
        if (open != null) {
            open.close();
        }
    }
}
