package org.ioscope.app.desktop.charts;

import java.util.List;
import org.ioscope.core.history.History;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Slice;

/// Gives a chart its values.
@FunctionalInterface
public interface ChartSource {

    /// Has nothing.
    ChartSource NONE = (_, _) -> Slice.EMPTY;

    /// The values from one moment to another, with a column for each line of the chart. Called on the JavaFX
    /// thread.
    Slice slice(long fromMillis, long toMillis);

    /// Reads a history.
    ///
    /// @param keys a key for each line of the chart
    static ChartSource of(History history, SeriesKey... keys) {
        List<SeriesKey> columns = List.of(keys);
        return (from, to) -> history.slice(columns, from, to);
    }
}
