package org.ioscope.app.desktop.table;

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
///
/// @param <V> what a row shows at one moment
public abstract class DrawnCell<V> extends TableCell<RowSlot<V>, RowSlot<V>> {

    private static final double TOOLTIP_WIDTH = 560;

    private final Region content;
    private final ChangeListener<V> drawer = (_, _, values) -> show(values);
    private final WeakChangeListener<V> weakDrawer = new WeakChangeListener<>(drawer);
    private @Nullable RowSlot<V> drawn;

    /// Makes an empty cell.
    ///
    /// @param content what shows the values
    protected DrawnCell(Region content) {
        this.content = content;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    /// Draws a row's values.
    protected abstract void show(V values);

    /// What a screen reader says.
    protected abstract String spoken(V values);

    /// What the tooltip says; null for none.
    protected abstract @Nullable String explanation(V values);

    @Override
    protected final void updateItem(@Nullable RowSlot<V> slot, boolean empty) {
        super.updateItem(slot, empty);
        RowSlot<V> old = drawn;
        RowSlot<V> now = empty ? null : slot;
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
    protected final @Nullable V values() {
        RowSlot<V> slot = drawn;
        return slot == null ? null : slot.values();
    }

    /// Tooltips are dear, so only the cell under the pointer has one.
    private void explain() {
        V values = values();
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
        V values = values();
        return attribute == AccessibleAttribute.TEXT && values != null
                ? spoken(values)
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
