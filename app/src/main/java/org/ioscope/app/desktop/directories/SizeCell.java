package org.ioscope.app.desktop.directories;

import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.NumberScale;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.table.DrawnCell;
import org.ioscope.app.desktop.table.NumberBox;
import org.ioscope.core.directory.treemap.TreeMeasure;
import org.jspecify.annotations.Nullable;

/// A size in its own best unit: in one unit for all, small files beside large ones would read as nothing. Or how
/// many
/// files there are, if that is the measure.
final class SizeCell extends DrawnCell<FolderRow> {

    private final NumberBox box;
    private final boolean growth;

    /// @param growth whether it shows by how much a row grew
    SizeCell(boolean growth) {
        this(new NumberBox("", false), growth);
    }

    private SizeCell(NumberBox box, boolean growth) {
        super(box);
        this.box = box;
        this.growth = growth;
    }

    private double number(FolderRow row) {
        return growth ? row.growth() : row.amount();
    }

    private boolean isCount(FolderRow row) {
        return !growth && row.style().measure() == TreeMeasure.FILES;
    }

    @Override
    protected void show(FolderRow row) {
        double bytes = number(row);
        if (Double.isNaN(bytes)) {
            box.show(Formats.UNKNOWN, "", 0, true);
            return;
        }
        if (isCount(row)) {
            box.show(Formats.count(Math.round(bytes)), "", 0, bytes == 0);
            return;
        }
        NumberScale scale = Quantity.BYTES.scale(Math.abs(bytes), row.style().units());
        String sign = growth && bytes > 0 ? "+" : bytes < 0 ? "−" : "";
        box.show(sign + scale.number().apply(Math.abs(bytes)), scale.unit(), 0, bytes == 0);
    }

    @Override
    protected String spoken(FolderRow row) {
        return isCount(row)
                ? Formats.counted(Math.round(number(row)), "file")
                : Quantity.BYTES.text(number(row), row.style().units());
    }

    @Override
    protected @Nullable String explanation(FolderRow row) {
        double bytes = number(row);
        if (Double.isNaN(bytes)) {
            return growth ? null : "What it occupies is not known";
        }
        return isCount(row) ? null : Formats.count(Math.round(bytes)) + " bytes";
    }
}
