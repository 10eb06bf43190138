package org.ioscope.app.desktop.table;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;

/// Says how many rows a table has, and of how many.
public final class RowCount extends Label {

    /// Makes the label.
    ///
    /// @param count as [#text] writes it
    public RowCount(ObservableValue<String> count) {
        setId("count");
        getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        textProperty().bind(count);
        setMinWidth(USE_PREF_SIZE);
    }

    /// `12`, or `3 of 12` where search and switches leave some out.
    public static String text(int shown, int all) {
        return shown == all ? Formats.count(all) : Formats.count(shown) + " of " + Formats.count(all);
    }
}
