package org.ioscope.app.desktop.network;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartGrid;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.ChartSource;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.FactGrid;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Unit;
import org.ioscope.core.sample.Reading;
import org.jspecify.annotations.Nullable;

/// The chosen interface: what it is, and its past.
final class LinkDetails extends HBox {

    private static final double FACTS_WIDTH = 264;
    private static final double NAME_HEIGHT = 40;
    private static final double SMALLEST_WIDTH = 300;
    private static final double HEIGHT = 140;

    private final NetworkViewModel viewModel;
    private final History history;
    private final Label name = new Label();
    private final Label hint = new Label();
    private final FactGrid grid = new FactGrid();
    private final TimeSeriesChart throughput;
    private final TimeSeriesChart packets;
    private final TimeSeriesChart losses;
    private String charted = "";

    LinkDetails(PageContext context, NetworkViewModel viewModel, TimeWindow window) {
        this.viewModel = viewModel;
        history = context.history();
        ChartSeries in = new ChartSeries("In", Styles.NETWORK_IN);
        ChartSeries out = new ChartSeries("Out", Styles.NETWORK_OUT);
        throughput = new TimeSeriesChart("Throughput", Unit.BYTES_PER_SECOND, window, in, out);
        packets = new TimeSeriesChart("Packets", Unit.PER_SECOND, window, in, out);
        losses = new TimeSeriesChart(
                "Errors and drops",
                Unit.PER_SECOND,
                window,
                new ChartSeries("Errors", Styles.PRESSURE_FULL),
                new ChartSeries("Drops", Styles.PRESSURE_SOME));
        throughput.setId("link-throughput");
        packets.setId("link-packets");
        losses.setId("link-losses");
        ChartExport export = new ChartExport(context);
        List.of(throughput, packets, losses).forEach(chart -> export.offerOn(chart, () -> charted));
        setId("link-details");
        getStyleClass().add("row-details");
        name.setId("details-name");
        name.getStyleClass().add("details-title");
        hint.getStyleClass().add(Styles.CAPTION);
        name.setWrapText(true);
        name.setMinWidth(0);
        // Of a name that is longer than any of the kernel's own, the beginning.
        name.setMaxHeight(NAME_HEIGHT);
        VBox left = new VBox(name, hint, grid);
        left.getStyleClass().add("details-facts");
        left.setMinWidth(FACTS_WIDTH);
        left.setPrefWidth(FACTS_WIDTH);
        left.setMaxWidth(FACTS_WIDTH);
        ChartGrid charts = new ChartGrid(List.of(throughput, packets, losses), SMALLEST_WIDTH, HEIGHT);
        HBox.setHgrow(charts, Priority.ALWAYS);
        getChildren().addAll(left, charts);
        viewModel.detailsProperty().subscribe(this::show);
    }

    private void show(@Nullable Link link) {
        setVisible(link != null);
        setManaged(link != null);
        if (link == null) {
            return;
        }
        name.setText(link.name());
        hint.setText(link.gone() ? "Gone: these are its last values" : "");
        hint.setManaged(link.gone());
        grid.clear();
        grid.add("Kind", Link.words(link.info().kind()));
        grid.add("State", orDash(link.info().state()));
        grid.add("Address", orDash(link.info().address()));
        grid.add("Link", quantity(Quantity.BITS_PER_SECOND, link.info().linkBitsPerSecond()));
        grid.add("MTU", quantity(Quantity.COUNT, link.info().mtuBytes()) + " bytes");
        grid.add("Errors", quantity(Quantity.COUNT, link.errors()) + " since start");
        grid.add("Drops", quantity(Quantity.COUNT, link.drops()) + " since start");
        if (!link.info().counted()) {
            grid.add("In totals", "no, its packets stay inside or pass through another one");
        }
        showCharts(link.key());
    }

    private void showCharts(String key) {
        if (!charted.equals(key)) {
            charted = key;
            throughput.setSource(source(key, Metric.NETWORK_IN, Metric.NETWORK_OUT));
            packets.setSource(source(key, Metric.NETWORK_PACKETS_IN, Metric.NETWORK_PACKETS_OUT));
            losses.setSource(source(key, Metric.NETWORK_ERRORS, Metric.NETWORK_DROPS));
        }
    }

    private ChartSource source(String link, Metric one, Metric other) {
        return ChartSource.of(history, new SeriesKey(link, one), new SeriesKey(link, other));
    }

    private String quantity(Quantity quantity, Reading reading) {
        return reading.value().isPresent()
                ? quantity.text((double) reading.orElse(0), viewModel.units())
                : Formats.UNKNOWN;
    }

    private static String orDash(String text) {
        return text.isEmpty() ? Formats.UNKNOWN : SafeText.visible(text);
    }
}
