package org.ioscope.app.desktop.processes;

import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.Metric;

/// Total read and total write of all tasks side by side, with one crosshair for both.
final class RateCharts extends HBox {

    private static final double HEIGHT = 150;
    private static final double GAP = 12;

    RateCharts(PageContext context, ProcessesViewModel viewModel) {
        super(GAP);
        setId("charts");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        TimeWindow window = TimeWindow.of(context);
        ChartExport export = new ChartExport(context);
        for (TimeSeriesChart chart : List.of(
                chart(context, window, "Total read", Styles.READ, Metric.TASK_READ),
                chart(context, window, "Total write", Styles.WRITE, Metric.TASK_WRITE))) {
            chart.setPrefWidth(100);
            HBox.setHgrow(chart, Priority.ALWAYS);
            export.offerOn(chart, () -> "");
            getChildren().add(chart);
        }
        viewModel.shownProperty().subscribe(() -> window.advance(context.history()));
    }

    private static TimeSeriesChart chart(
            PageContext context, TimeWindow window, String title, String style, Metric metric) {
        return TimeSeriesChart.ofMetrics(
                title, window, context.history(), List.of(new ChartSeries(title, style)), metric);
    }
}
