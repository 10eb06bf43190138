package org.ioscope.app.desktop.common;

/// What a chart of one series of rates shows.
///
/// @param series its values
/// @param step from one grid line to the next, bytes a second
public record ChartData(TimeSeries.Snapshot series, double step) {

    /// Nothing yet.
    public static final ChartData EMPTY = new ChartData(TimeSeries.Snapshot.EMPTY, 1);
}
