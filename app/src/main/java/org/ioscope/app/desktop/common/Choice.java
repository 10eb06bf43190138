package org.ioscope.app.desktop.common;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Two buttons side by side of which one is always chosen.
public final class Choice extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /// Makes the buttons.
    ///
    /// @param off stands for false
    /// @param on stands for true
    /// @param property what is chosen
    public Choice(ToggleButton off, ToggleButton on, BooleanProperty property) {
        getStyleClass().add(Styles.CHOICE);
        getChildren().addAll(off, on);
        setMinWidth(USE_PREF_SIZE);
        off.setToggleGroup(group);
        on.setToggleGroup(group);
        property.subscribe(value -> group.selectToggle(value ? on : off));
        group.selectedToggleProperty().addListener((_, old, chosen) -> {
            if (chosen == null) {
                // A click on the chosen half would leave none chosen.
                group.selectToggle(old);
            } else {
                property.set(chosen.equals(on));
            }
        });
    }
}
