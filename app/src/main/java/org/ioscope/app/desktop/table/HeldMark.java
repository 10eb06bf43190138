package org.ioscope.app.desktop.table;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.ioscope.app.desktop.common.Styles;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says that rows keep their places although another order is due.
public final class HeldMark extends Label {

    /// Makes the mark.
    ///
    /// @param held whether it is so
    public HeldMark(ObservableValue<Boolean> held) {
        super("Order held", new FontIcon(Feather.LOCK));
        setId("order-held");
        getStyleClass().add(Styles.HELD_MARK);
        setTooltip(new Tooltip("Rows keep their places while the pointer is in the table; numbers go on changing"));
        visibleProperty().bind(held);
        setMinWidth(USE_PREF_SIZE);
    }
}
