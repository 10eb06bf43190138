package org.ioscope.app.desktop.processes;

import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell whose content places its own parts at once and never asks for a layout.
///
/// A row with one cell that needs a layout makes the table style and lay out all its rows anew: with labels, an
/// update takes several times as long.
abstract class DrawnCell extends TableCell<RowSlot, RowValues> {

    private static final double TOOLTIP_WIDTH = 560;

    private final Region content;

    /// Makes an empty cell.
    ///
    /// @param content what shows the values
    DrawnCell(Region content) {
        this.content = content;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    /// Draws a row's values.
    abstract void show(RowValues values);

    /// What a screen reader says.
    abstract String spoken(RowValues values);

    /// What the tooltip says; null for none.
    abstract @Nullable String explanation(RowValues values);

    @Override
    protected final void updateItem(@Nullable RowValues values, boolean empty) {
        super.updateItem(values, empty);
        if (empty || values == null) {
            setGraphic(null);
        } else {
            show(values);
            if (getGraphic() == null) {
                setGraphic(content);
            }
        }
    }

    /// Tooltips are dear, so only the cell under the pointer has one.
    private void explain() {
        RowValues values = getItem();
        String text = values == null ? null : explanation(values);
        if (text == null) {
            setTooltip(null);
            return;
        }
        Tooltip tooltip = new Tooltip(text);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(TOOLTIP_WIDTH);
        setTooltip(tooltip);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        RowValues values = getItem();
        return attribute == AccessibleAttribute.TEXT && values != null
                ? spoken(values)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
