package org.ioscope.app.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import org.ioscope.app.desktop.common.Styles;

/// Light or dark: as the desktop has it, until the user chooses.
final class ThemeSwitch {

    private final Parent root;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private boolean chosen;

    /// Themes `root` as the desktop has it.
    ThemeSwitch(Parent root) {
        this.root = root;
        dark.subscribe(this::apply);
        Platform.getPreferences().colorSchemeProperty().subscribe(scheme -> {
            if (!chosen) {
                dark.set(scheme == ColorScheme.DARK);
            }
        });
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Changes to the other one, and no longer follows the desktop.
    void toggle() {
        choose(!dark.get());
    }

    void choose(boolean newDark) {
        chosen = true;
        dark.set(newDark);
    }

    private void apply(boolean nowDark) {
        root.pseudoClassStateChanged(Styles.DARK, nowDark);
        Application.setUserAgentStylesheet(
                nowDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
