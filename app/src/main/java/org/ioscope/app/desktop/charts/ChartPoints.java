package org.ioscope.app.desktop.charts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;

/// The points that a chart shows, for a file.
///
/// @param title of the chart
/// @param unit of all points
/// @param window the time that is shown
/// @param names of the columns of the slice, now
/// @param slice what is shown now, and may reach beyond the window
record ChartPoints(String title, Unit unit, TimeWindow window, Supplier<List<String>> names, Supplier<Slice> slice) {

    /// The column of the time, then one for each line with its unit.
    List<String> header() {
        List<String> header = new ArrayList<>(List.of("time"));
        names.get().forEach(name -> header.add(name + " (" + unitName() + ")"));
        return header;
    }

    /// A row for each sample in the window.
    List<List<String>> rows() {
        Slice shown = slice.get();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            long time = shown.timesMillis()[i];
            if (time >= window.fromMillis() && time <= window.toMillis()) {
                List<String> row = new ArrayList<>();
                row.add(Instant.ofEpochMilli(time).toString());
                for (float[] column : shown.values()) {
                    row.add(ValueFormat.exact(column[i]));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private String unitName() {
        return switch (unit) {
            case BYTES_PER_SECOND -> "bytes/s";
            case BYTES -> "bytes";
            case PER_SECOND -> "1/s";
            case PERCENT -> "%";
            case MILLISECONDS -> "ms";
            case COUNT -> "count";
        };
    }
}
