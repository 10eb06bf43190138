package org.ioscope.app.desktop.devices;

import java.util.List;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartGrid;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.ChartSource;
import org.ioscope.app.desktop.charts.HeatMap;
import org.ioscope.app.desktop.charts.HeatScale;
import org.ioscope.app.desktop.charts.LatencyBuckets;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Unit;

/// The past of one device: throughput, requests, waits, queue, utilisation, and its latencies as a heat map.
final class DeviceCharts {

    private static final double SMALLEST_WIDTH = 300;
    private static final double HEIGHT = 140;
    private static final ChartSeries READ = new ChartSeries("Read", Styles.READ);
    private static final ChartSeries WRITE = new ChartSeries("Write", Styles.WRITE);

    private final History history;
    private final TimeSeriesChart throughput;
    private final TimeSeriesChart requests;
    private final TimeSeriesChart waits;
    private final TimeSeriesChart queue;
    private final TimeSeriesChart busy;
    private final HeatMap latencies;
    private final ChartGrid grid;
    private String shown = "";

    DeviceCharts(PageContext context, TimeWindow window) {
        history = context.history();
        throughput = new TimeSeriesChart("Throughput", Unit.BYTES_PER_SECOND, window, READ, WRITE);
        requests = new TimeSeriesChart("Requests", Unit.PER_SECOND, window, READ, WRITE);
        waits = new TimeSeriesChart("Wait", Unit.MILLISECONDS, window, READ, WRITE);
        queue = new TimeSeriesChart("Queue", Unit.COUNT, window, new ChartSeries("Queue", Styles.WAIT));
        busy = new TimeSeriesChart("Busy", Unit.PERCENT, window, new ChartSeries("Busy", Styles.WAIT));
        latencies = new HeatMap(
                "Latency", "requests by interval means", Unit.PER_SECOND, HeatScale.COUNT, window, Styles.WAIT);
        throughput.setId("device-throughput");
        requests.setId("device-requests");
        waits.setId("device-waits");
        queue.setId("device-queue");
        busy.setId("device-busy");
        latencies.setId("device-latencies");
        ChartExport export = new ChartExport(context);
        List.of(throughput, waits, busy, requests, queue).forEach(chart -> export.offerOn(chart, () -> shown));
        export.offerOn(latencies, () -> shown);
        List<Region> charts = List.of(throughput, waits, busy, latencies, requests, queue);
        grid = new ChartGrid(charts, SMALLEST_WIDTH, HEIGHT);
    }

    Region view() {
        return grid;
    }

    /// Shows another device.
    void show(String device) {
        if (shown.equals(device)) {
            return;
        }
        shown = device;
        throughput.setSource(source(device, Metric.DISK_READ, Metric.DISK_WRITE));
        requests.setSource(source(device, Metric.DISK_READS, Metric.DISK_WRITES));
        waits.setSource(source(device, Metric.DISK_READ_AWAIT, Metric.DISK_WRITE_AWAIT));
        queue.setSource(source(device, Metric.DISK_QUEUE));
        busy.setSource(source(device, Metric.DISK_BUSY));
        latencies.setSource(
                LatencyBuckets.names(),
                LatencyBuckets.of(source(
                        device,
                        Metric.DISK_READ_AWAIT,
                        Metric.DISK_WRITE_AWAIT,
                        Metric.DISK_READS,
                        Metric.DISK_WRITES)));
    }

    private ChartSource source(String device, Metric... metrics) {
        SeriesKey[] keys = new SeriesKey[metrics.length];
        for (int i = 0; i < metrics.length; i++) {
            keys[i] = new SeriesKey(device, metrics[i]);
        }
        return ChartSource.of(history, keys);
    }
}
