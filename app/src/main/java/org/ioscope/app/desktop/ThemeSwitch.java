package org.ioscope.app.desktop;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.settings.ThemeChoice;

/// Light or dark: as the user chose, or as the desktop has it, also when it changes.
final class ThemeSwitch {

    private final Parent root;
    private final ObjectProperty<ThemeChoice> choice;
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");

    /// Themes a window.
    ///
    /// @param root the root of its scene
    /// @param choice what the user wants
    ThemeSwitch(Parent root, ObjectProperty<ThemeChoice> choice) {
        this.root = root;
        this.choice = choice;
        dark.subscribe(this::apply);
        choice.subscribe(this::follow);
        Platform.getPreferences().colorSchemeProperty().subscribe(this::follow);
        // A subscription without the value hears only of changes.
        follow();
    }

    private void follow() {
        dark.set(
                switch (choice.get()) {
                    case LIGHT -> false;
                    case DARK -> true;
                    case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
                });
    }

    ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /// Changes to the other one, which is then the user's choice.
    void toggle() {
        choice.set(dark.get() ? ThemeChoice.LIGHT : ThemeChoice.DARK);
    }

    private void apply(boolean nowDark) {
        root.pseudoClassStateChanged(Styles.DARK, nowDark);
        Application.setUserAgentStylesheet(
                nowDark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }
}
