package org.ioscope.app.desktop.processes;

import java.util.Arrays;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.ChartSource;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;

/// Rates and waits of the chosen row over the last minutes.
final class DetailCharts extends VBox {

    private static final double HEIGHT = 150;

    private final TimeWindow window;
    private final TimeSeriesChart rates;
    private final TimeSeriesChart waits;
    private Slice history = Slice.EMPTY;

    /// @param subject the name of the chosen row
    DetailCharts(PageContext context, Supplier<String> subject) {
        getStyleClass().add("detail-charts");
        window = TimeWindow.of(context);
        rates = new TimeSeriesChart(
                "Disk",
                Unit.BYTES_PER_SECOND,
                window,
                new ChartSeries("Read", Styles.READ),
                new ChartSeries("Write", Styles.WRITE));
        waits = TimeSeriesChart.ofSmallShares("I/O wait", window, new ChartSeries("I/O wait", Styles.WAIT));
        rates.setSource(columns(RowHistory.READ, RowHistory.WRITE));
        waits.setSource(columns(RowHistory.IO_WAIT));
        ChartExport export = new ChartExport(context);
        for (TimeSeriesChart chart : new TimeSeriesChart[] {rates, waits}) {
            chart.setMinHeight(HEIGHT);
            chart.setPrefHeight(HEIGHT);
            export.offerOn(chart, subject);
            getChildren().add(chart);
        }
    }

    /// @param waitsUnknown why waits are not known; empty if they are
    void show(Slice newHistory, String waitsUnknown) {
        history = newHistory;
        waits.setUnavailable(waitsUnknown);
        if (history.size() > 0) {
            window.advance(history.timesMillis()[0], history.timesMillis()[history.size() - 1]);
        }
    }

    private ChartSource columns(int... wanted) {
        return (_, _) -> {
            float[][] values = history.values();
            return values.length == 0
                    ? Slice.EMPTY
                    : new Slice(
                            history.timesMillis(),
                            Arrays.stream(wanted).mapToObj(i -> values[i]).toArray(float[][]::new));
        };
    }
}
