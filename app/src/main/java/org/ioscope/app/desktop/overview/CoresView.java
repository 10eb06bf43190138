package org.ioscope.app.desktop.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.ChartSource;
import org.ioscope.app.desktop.charts.HeatMap;
import org.ioscope.app.desktop.charts.HeatScale;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Unit;

/// Each processor by itself: a small chart each, or one heat map where there are many.
final class CoresView extends StackPane {

    private static final int MOST_CHARTS = 16;
    private static final double ROW_HEIGHT = 92;
    private static final double MAP_ROW = 14;
    private static final double LARGEST_MAP = 420;
    private static final double MAP_FRAME = 60;

    private final History history;
    private final TimeWindow window;
    private final ChartExport export;
    private List<Integer> shown = List.of();

    CoresView(History history, TimeWindow window, ChartExport export) {
        this.history = history;
        this.window = window;
        this.export = export;
        setId("cores");
    }

    /// Shows these processors; does nothing if they are shown already.
    void show(List<Integer> cores) {
        if (!shown.equals(cores)) {
            shown = List.copyOf(cores);
            getChildren().setAll(cores.size() <= MOST_CHARTS ? charts(cores) : map(cores));
        }
    }

    private Node charts(List<Integer> cores) {
        List<TimeSeriesChart> charts = cores.stream().map(this::chart).toList();
        return new TileGrid(charts, ROW_HEIGHT);
    }

    private TimeSeriesChart chart(int core) {
        TimeSeriesChart chart =
                new TimeSeriesChart("CPU " + core, Unit.PERCENT, window, new ChartSeries("CPU " + core, Styles.CPU));
        chart.setTile();
        chart.setSource(ChartSource.of(history, SeriesKey.core(core, Metric.CPU_BUSY)));
        export.offerOn(chart, () -> "");
        return chart;
    }

    private Node map(List<Integer> cores) {
        HeatMap map = new HeatMap("Processors", "busy", Unit.PERCENT, HeatScale.PERCENT, window, Styles.CPU);
        map.setSource(
                cores.stream().map(core -> "CPU " + core).toList(),
                ChartSource.of(
                        history,
                        cores.stream()
                                .map(core -> SeriesKey.core(core, Metric.CPU_BUSY))
                                .toArray(SeriesKey[]::new)));
        export.offerOn(map, () -> "");
        double height = Math.min(LARGEST_MAP, MAP_FRAME + MAP_ROW * cores.size());
        map.setMinHeight(height);
        map.setPrefHeight(height);
        return map;
    }
}
