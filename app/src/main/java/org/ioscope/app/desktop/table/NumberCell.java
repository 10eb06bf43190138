package org.ioscope.app.desktop.table;

import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import org.ioscope.app.desktop.common.Formats;
import org.jspecify.annotations.Nullable;

/// A cell with a number. What is not known is a dash that says why.
final class NumberCell<V> extends DrawnCell<V> {

    private final NumberColumn<V> column;
    private final Supplier<ColumnScales.Scale> scale;
    private final NumberBox box;
    private final ChangeListener<Object> redraw = (_, _, _) -> rescale();
    private String drawnUnit = "";
    private double drawnLargest;

    /// Makes an empty cell.
    ///
    /// @param box where the number stands
    /// @param column whose numbers they are
    /// @param scale how they are written now
    /// @param rescaling tells when that may have changed
    NumberCell(
            NumberBox box, NumberColumn<V> column, Supplier<ColumnScales.Scale> scale, ObservableValue<?> rescaling) {
        super(box);
        this.box = box;
        this.column = column;
        this.scale = scale;
        rescaling.addListener(new WeakChangeListener<>(redraw));
    }

    /// A value that stayed the same is written again in a new unit.
    private void rescale() {
        V values = values();
        ColumnScales.Scale now = scale.get();
        boolean same = now.numbers().unit().equals(drawnUnit) && now.largest() == drawnLargest;
        if (values != null && !same) {
            show(values);
        }
    }

    @Override
    protected void show(V values) {
        ColumnScales.Scale now = scale.get();
        drawnUnit = now.numbers().unit();
        drawnLargest = now.largest();
        double number = column.number().applyAsDouble(values);
        if (Double.isNaN(number)) {
            box.show(Formats.UNKNOWN, "", 0, true);
            box.mark(false);
        } else {
            double share = drawnLargest > 0 ? Math.clamp(number / drawnLargest, 0, 1) : 0;
            box.show(now.numbers().number().apply(number), drawnUnit, share, number == 0);
            box.mark(column.remark(values) != null);
        }
    }

    @Override
    protected String spoken(V values) {
        double number = column.number().applyAsDouble(values);
        return Double.isNaN(number) ? "not known" : scale.get().numbers().withUnit(number);
    }

    @Override
    protected @Nullable String explanation(V values) {
        if (!Double.isNaN(column.number().applyAsDouble(values))) {
            return column.remark(values);
        }
        String reason = column.unknown().apply(values);
        return reason == null ? null : "Not known: " + reason;
    }
}
