package org.ioscope.app.desktop.common;

import java.util.Map;
import java.util.SequencedMap;
import javafx.beans.property.Property;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Buttons side by side of which one is always chosen.
///
/// @param <T> what is chosen
public final class SegmentedChoice<T> extends HBox {

    private final ToggleGroup group = new ToggleGroup();

    /// Makes the buttons.
    ///
    /// @param property what is chosen
    /// @param buttons by what they stand for, from left to right
    public SegmentedChoice(Property<T> property, SequencedMap<T, ToggleButton> buttons) {
        getStyleClass().add(Styles.CHOICE);
        setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        buttons.forEach((value, button) -> {
            button.setToggleGroup(group);
            getChildren().add(button);
        });
        property.subscribe(value -> group.selectToggle(buttons.get(value)));
        group.selectedToggleProperty().addListener((_, old, chosen) -> {
            if (chosen == null) {
                // A click on the chosen part would leave none chosen.
                group.selectToggle(old);
            } else {
                buttons.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(chosen))
                        .map(Map.Entry::getKey)
                        .forEach(property::setValue);
            }
        });
    }
}
