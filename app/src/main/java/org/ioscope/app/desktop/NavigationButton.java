package org.ioscope.app.desktop;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.ioscope.app.desktop.common.Page;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands for a page in the sidebar. A click on the page that is shown changes nothing.
final class NavigationButton extends ToggleButton {

    private final String page;

    /// Makes the button of a page.
    ///
    /// @param place its place in the sidebar, from 1
    NavigationButton(Page page, int place) {
        super(page.title(), new FontIcon(page.icon()));
        this.page = page.id();
        setId("page-" + page.id());
        getStyleClass().add("navigation-button");
        setAlignment(Pos.CENTER_LEFT);
        setMaxWidth(Double.MAX_VALUE);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setAccessibleText(page.title());
        setTooltip(new Tooltip(page.title() + " (Ctrl+" + place + ")"));
    }

    String page() {
        return page;
    }

    /// Shows the icon only.
    void setCollapsed(boolean collapsed) {
        setContentDisplay(collapsed ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    @Override
    public void fire() {
        if (!isSelected()) {
            super.fire();
        }
    }
}
