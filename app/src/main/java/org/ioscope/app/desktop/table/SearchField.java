package org.ioscope.app.desktop.table;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Where the user types which rows of a table to show.
public final class SearchField extends CustomTextField {

    /// The keys that lead here.
    public static final KeyCombination KEYS = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    /// Makes the field.
    ///
    /// @param searched what the user looks for
    /// @param purpose what the search looks at, such as `Search by name`
    public SearchField(StringProperty searched, String purpose) {
        setId("search");
        setPromptText("Search");
        setTooltip(new Tooltip(purpose + " (Ctrl+F)"));
        setAccessibleText(purpose);
        setLeft(new FontIcon(Feather.SEARCH));
        Button clear = new Button(null, new FontIcon(Feather.X));
        clear.setAccessibleText("Clear the search");
        clear.getStyleClass().add("search-clear");
        clear.setFocusTraversable(false);
        clear.setOnAction(_ -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        textProperty().bindBidirectional(searched);
        setMinWidth(96);
        setPrefWidth(200);
    }

    /// Puts the caret here, with what was typed selected.
    public void begin() {
        requestFocus();
        selectAll();
    }
}
