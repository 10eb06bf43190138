package org.ioscope.app.desktop.overview;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.charts.ChartExport;
import org.ioscope.app.desktop.charts.ChartSeries;
import org.ioscope.app.desktop.charts.ChartSource;
import org.ioscope.app.desktop.charts.TimeSeriesChart;
import org.ioscope.app.desktop.charts.TimeWindow;
import org.ioscope.app.desktop.common.Icons;
import org.ioscope.app.desktop.common.PageContext;
import org.ioscope.app.desktop.common.PageHeader;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lays out the page Overview: cards, the processors on demand, and the tasks that wait most.
final class OverviewView extends VBox {

    private static final double SCROLL_ROOM = 12;

    private final OverviewViewModel viewModel;
    private final History history;
    private final TimeWindow window;
    private final Map<CardKind, Card> cards = new EnumMap<>(CardKind.class);
    private final CoresView cores;
    private final WaitingList waiting;

    OverviewView(PageContext context, OverviewViewModel viewModel) {
        this.viewModel = viewModel;
        this.history = context.history();
        this.window = TimeWindow.of(context);
        ChartExport export = new ChartExport(context);
        this.cores = new CoresView(history, window, export);
        this.waiting = new WaitingList(viewModel::openTasks);
        setId("overview");
        getStyleClass().addAll(Styles.PAGE, "overview");
        for (CardKind kind : CardKind.values()) {
            cards.put(
                    kind,
                    new Card(
                            kind,
                            charts(kind),
                            kind == CardKind.CPU ? perCoreButton() : null,
                            () -> viewModel.open(kind)));
        }
        CardGrid grid = new CardGrid(List.copyOf(cards.values()));
        VBox.setVgrow(grid, Priority.ALWAYS);
        cores.visibleProperty().bind(viewModel.perCoreProperty());
        cores.managedProperty().bind(viewModel.perCoreProperty());
        viewModel.perCoreProperty().subscribe(this::showCores);
        VBox content = new VBox(grid, cores, waiting);
        content.getStyleClass().add("overview-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // The bar stands in the page's margin, so that cards end where the header ends.
        VBox.setMargin(scroll, new Insets(0, -SCROLL_ROOM, 0, 0));
        PageHeader header =
                PageHeader.live(context, "Overview", viewModel.shownProperty().map(OverviewUpdate::answer));
        getChildren().addAll(header, scroll);
        cards.values().forEach(card -> card.charts().forEach(chart -> export.offerOn(chart, () -> "")));
        header.getChildren().add(saveMenu(export, content));
        viewModel.shownProperty().subscribe(this::show);
    }

    private MenuButton saveMenu(ChartExport export, Region content) {
        MenuItem picture = new MenuItem("Save page as PNG…");
        picture.setId("export-png");
        picture.setOnAction(_ -> export.savePicture("Overview", content, window));
        MenuButton menu = new MenuButton(null, new FontIcon(Feather.DOWNLOAD), picture);
        menu.getItems().add(new SeparatorMenuItem());
        cards.forEach((kind, card) -> {
            for (TimeSeriesChart chart : card.charts()) {
                MenuItem points = new MenuItem("Save points of " + chart.title() + " as CSV…");
                points.setOnAction(_ -> export.savePoints(chart));
                menu.getItems().add(points);
            }
        });
        menu.setId("export");
        menu.getStyleClass().add(Styles.ICON_BUTTON);
        menu.setAccessibleText("Save");
        menu.setTooltip(new Tooltip("Save the page, or the points of a chart"));
        return menu;
    }

    private ToggleButton perCoreButton() {
        ToggleButton button = new ToggleButton();
        button.setId("per-core");
        button.selectedProperty().bindBidirectional(viewModel.perCoreProperty());
        Icons.decorate(button, Feather.GRID, "Show each processor");
        return button;
    }

    private List<TimeSeriesChart> charts(CardKind kind) {
        return switch (kind) {
            case CPU ->
                List.of(TimeSeriesChart.ofMetrics(
                        kind.title(), window, history, lines(kind), Metric.CPU_BUSY, Metric.CPU_IO_WAIT));
            case MEMORY ->
                List.of(TimeSeriesChart.ofMetrics(
                        kind.title(), window, history, lines(kind).subList(0, 1), Metric.MEMORY_USED));
            case DISK ->
                List.of(TimeSeriesChart.ofMetrics(
                        kind.title(), window, history, lines(kind), Metric.DISK_READ, Metric.DISK_WRITE));
            case OPERATIONS ->
                List.of(TimeSeriesChart.ofMetrics(
                        kind.title(), window, history, lines(kind), Metric.DISK_READS, Metric.DISK_WRITES));
            case NETWORK ->
                List.of(TimeSeriesChart.ofMetrics(
                        kind.title(), window, history, lines(kind), Metric.NETWORK_IN, Metric.NETWORK_OUT));
            case PRESSURE ->
                List.of(
                        pressure("CPU", Metric.CPU_PRESSURE_SOME, Metric.CPU_PRESSURE_FULL),
                        pressure("Memory", Metric.MEMORY_PRESSURE_SOME, Metric.MEMORY_PRESSURE_FULL),
                        pressure("I/O", Metric.IO_PRESSURE_SOME, Metric.IO_PRESSURE_FULL));
        };
    }

    private static List<ChartSeries> lines(CardKind kind) {
        return kind.figures().stream()
                .map(figure -> new ChartSeries(figure.label(), figure.styleClass()))
                .toList();
    }

    private TimeSeriesChart pressure(String name, Metric some, Metric full) {
        TimeSeriesChart chart = TimeSeriesChart.ofSmallShares(
                name + " pressure",
                window,
                new ChartSeries("Some", Styles.PRESSURE_SOME),
                new ChartSeries("Full", Styles.PRESSURE_FULL));
        chart.setSource(ChartSource.of(history, SeriesKey.machine(some), SeriesKey.machine(full)));
        return chart;
    }

    private void show(OverviewUpdate update) {
        cards.forEach((kind, card) -> {
            if (kind == CardKind.MEMORY) {
                card.charts().getFirst().setCeiling(update.memoryBytes());
            }
            card.show(update.card(kind));
        });
        waiting.show(update.waiting(), update.waitingNote());
        showCores();
        window.advance(history);
    }

    private void showCores() {
        if (viewModel.perCoreProperty().get()) {
            cores.show(viewModel.shownProperty().get().cores());
        }
    }
}
