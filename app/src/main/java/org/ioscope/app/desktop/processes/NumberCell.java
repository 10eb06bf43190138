package org.ioscope.app.desktop.processes;

import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A cell with a number: bytes or percent. What is not known is a dash that says why.
final class NumberCell extends TableCell<RowSlot, RowValues> {

    /// How a column writes its numbers.
    ///
    /// @param number its value; NaN where not known
    /// @param text the value in the column's unit
    /// @param unit the column's unit now
    /// @param largest the column's largest value now
    /// @param reading what the value was made from
    record Style(
            ToDoubleFunction<RowValues> number,
            DoubleFunction<String> text,
            Supplier<String> unit,
            DoubleSupplier largest,
            Function<RowValues, Reading> reading) {}

    private final Style style;
    private final NumberBox box;
    private final ChangeListener<Object> redraw = (_, _, _) -> rescale();
    private String drawnUnit = "";
    private double drawnLargest;

    /// Makes an empty cell.
    ///
    /// @param colorStyle style class that sets the bar's colour
    /// @param style how numbers are written
    /// @param rescaling tells when unit and largest value may have changed; null where they never do
    NumberCell(String colorStyle, Style style, @Nullable ObservableValue<?> rescaling) {
        this.style = style;
        this.box = new NumberBox(colorStyle);
        if (rescaling != null) {
            rescaling.addListener(new WeakChangeListener<>(redraw));
        }
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> explain());
    }

    @Override
    protected void updateItem(@Nullable RowValues values, boolean empty) {
        super.updateItem(values, empty);
        if (empty || values == null) {
            setGraphic(null);
            return;
        }
        draw(values);
        if (getGraphic() == null) {
            setGraphic(box);
        }
    }

    /// A value that stayed the same is written again in a new unit.
    private void rescale() {
        RowValues values = getItem();
        boolean same = style.unit.get().equals(drawnUnit) && style.largest.getAsDouble() == drawnLargest;
        if (values != null && !isEmpty() && !same) {
            draw(values);
        }
    }

    private void draw(RowValues values) {
        drawnUnit = style.unit.get();
        drawnLargest = style.largest.getAsDouble();
        double number = style.number.applyAsDouble(values);
        if (Double.isNaN(number)) {
            box.show(Formats.UNKNOWN, "", 0, true);
        } else {
            double share = drawnLargest > 0 ? Math.min(1, number / drawnLargest) : 0;
            box.show(style.text.apply(number), drawnUnit, share, number == 0);
        }
    }

    /// Tooltips are dear, so only the cell under the pointer has one.
    private void explain() {
        RowValues values = getItem();
        if (values != null && style.reading.apply(values) instanceof Reading.Unknown unknown) {
            setTooltip(new Tooltip("Not known: " + unknown.reason()));
        } else {
            setTooltip(null);
        }
    }
}
