package org.ioscope.app.desktop;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.ioscope.app.desktop.settings.ThemeChoice;

/// The window's style sheets and themes for parts of it that are shown alone.
public final class DesktopLook {

    private DesktopLook() {}

    /// The style sheets of the window.
    public static List<String> styleSheets() {
        return List.of(
                Objects.requireNonNull(DesktopWindow.class.getResource("desktop.css"))
                        .toExternalForm(),
                Typography.styleSheet());
    }

    /// Chooses a theme.
    public static void choose(Parent root, boolean dark) {
        new ThemeSwitch(root, new SimpleObjectProperty<>(dark ? ThemeChoice.DARK : ThemeChoice.LIGHT));
    }
}
