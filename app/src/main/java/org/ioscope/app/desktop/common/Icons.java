package org.ioscope.app.desktop.common;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons that show an icon, with a name for those who do not see it.
public final class Icons {

    private Icons() {}

    /// A button with an icon only.
    ///
    /// @param name what it does, for the tooltip and for screen readers
    public static Button button(Ikon icon, String name, Runnable action) {
        Button button = new Button();
        decorate(button, icon, name);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Gives a button an icon and a name.
    public static void decorate(ButtonBase button, Ikon icon, String name) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().add(Styles.ICON_BUTTON);
        name(button, name);
    }

    /// Names a button in its tooltip and for screen readers.
    public static void name(ButtonBase button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }
}
