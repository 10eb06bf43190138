package org.ioscope.app.desktop.processes;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A cell that listens to its row's values itself, and whose content places its own parts at once, so that it
/// never
/// asks for a layout.
///
/// A cell that is told by its column of a changed value asks for a layout, and a row that needs one makes the
/// table
/// style and lay out all its rows anew: an update takes several times as long.
abstract class DrawnCell extends TableCell<RowSlot, RowSlot> {

    private static final double TOOLTIP_WIDTH = 560;

    private final Region content;
    private final ChangeListener<RowValues> drawer = (_, _, values) -> show(values);
    private final WeakChangeListener<RowValues> weakDrawer = new WeakChangeListener<>(drawer);
    private @Nullable RowSlot drawn;

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
    protected final void updateItem(@Nullable RowSlot slot, boolean empty) {
        super.updateItem(slot, empty);
        RowSlot old = drawn;
        RowSlot now = empty ? null : slot;
        if (old != null && !old.equals(now)) {
            old.valuesProperty().removeListener(weakDrawer);
        }
        if (now != null && !now.equals(old)) {
            now.valuesProperty().addListener(weakDrawer);
        }
        drawn = now;
        if (now == null) {
            setGraphic(null);
        } else {
            show(now.values());
            if (getGraphic() == null) {
                setGraphic(content);
            }
        }
    }

    /// What the cell shows now; null where it is empty.
    final @Nullable RowValues values() {
        RowSlot slot = drawn;
        return slot == null ? null : slot.values();
    }

    /// Tooltips are dear, so only the cell under the pointer has one.
    private void explain() {
        RowValues values = values();
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
        RowValues values = values();
        return attribute == AccessibleAttribute.TEXT && values != null
                ? spoken(values)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
