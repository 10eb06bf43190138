package org.ioscope.app.desktop.processes;

import java.util.function.DoubleFunction;
import java.util.function.DoubleSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// A cell with a number: bytes or percent. What is not known is a dash that says why.
final class NumberCell extends DrawnCell {

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
    /// @param box where the number stands
    /// @param style how numbers are written
    /// @param rescaling tells when unit and largest value may have changed; null where they never do
    NumberCell(NumberBox box, Style style, @Nullable ObservableValue<?> rescaling) {
        super(box);
        this.style = style;
        this.box = box;
        if (rescaling != null) {
            rescaling.addListener(new WeakChangeListener<>(redraw));
        }
    }

    /// A value that stayed the same is written again in a new unit.
    private void rescale() {
        RowValues values = values();
        boolean same = style.unit.get().equals(drawnUnit) && style.largest.getAsDouble() == drawnLargest;
        if (values != null && !same) {
            show(values);
        }
    }

    @Override
    void show(RowValues values) {
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

    @Override
    String spoken(RowValues values) {
        double number = style.number.applyAsDouble(values);
        return Double.isNaN(number) ? "not known" : style.text.apply(number) + " " + drawnUnit;
    }

    @Override
    @Nullable
    String explanation(RowValues values) {
        return style.reading.apply(values) instanceof Reading.Unknown unknown ? "Not known: " + unknown.reason() : null;
    }
}
