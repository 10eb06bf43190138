package org.ioscope.app.desktop.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.History;
import org.ioscope.core.history.Metric;
import org.ioscope.core.history.SeriesKey;
import org.ioscope.core.history.Slice;
import org.ioscope.core.history.Unit;

/// Lines over time: old on the left, new on the right, drawn on a canvas because that costs least.
///
/// Three grid lines of round values; the newest value of each line stands at its right end in its colour, peak and
/// mean
/// of what is shown in the caption. The charts of a [TimeWindow] zoom, pan and point together: wheel, drag, double
/// click;
/// arrows, `+`, `-`, Home. Draws once for each [TimeWindow#advance], and does not ask for a layout.
///
/// Colours come from the style sheet: `-chart-color` of `.chart-color` and the series' own class.
public final class TimeSeriesChart extends Region {

    private static final String STYLE_SHEET = Objects.requireNonNull(
                    TimeSeriesChart.class.getResource("/org/ioscope/app/desktop/charts.css"))
            .toExternalForm();

    private final String title;
    private final List<ChartSeries> series;
    private final TimeWindow window;
    private final Unit unit;
    private Units units;
    private ValueFormat format;
    private final ChartScale scale;
    private final Canvas canvas = new Canvas();
    private final Plot plot = new Plot();
    private final LinePainter painter = new LinePainter();
    private final List<SeriesColor> colors = new ArrayList<>();
    private final SeriesColor grid = new SeriesColor("grid", this::requestLayout);
    private final ChartTexts texts;
    private final Crosshair crosshair;
    private final Gestures gestures;
    private final TimeWindow.Listener listener = new TimeWindow.Listener() {
        @Override
        public void moved() {
            refresh();
        }

        @Override
        public void pointed() {
            point();
        }
    };
    private ChartSource source = ChartSource.NONE;
    private Slice slice = Slice.EMPTY;
    /// The largest value shown; NaN where there is none.
    private double peak = Double.NaN;

    /// Makes a chart without values.
    ///
    /// @param title what it shows, such as `Throughput`
    /// @param unit of all its lines
    /// @param window the time that it shows, shared with the other charts of its page
    /// @param series its lines, at least one
    public TimeSeriesChart(String title, Unit unit, TimeWindow window, ChartSeries... series) {
        this(title, unit, defaultKind(unit), window, series);
    }

    private TimeSeriesChart(String title, Unit unit, ChartScale.Kind kind, TimeWindow window, ChartSeries... series) {
        this.title = title;
        this.window = window;
        this.series = List.of(series);
        this.unit = unit;
        this.units = window.units();
        this.format = ValueFormat.of(unit, units);
        this.scale = new ChartScale(kind, format);
        this.texts = new ChartTexts(title, this.series);
        this.crosshair = new Crosshair(this.series);
        getStyleClass().add("time-chart");
        Plot.size(this);
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        canvas.setManaged(false);
        getChildren().addAll(grid, canvas);
        for (ChartSeries line : series) {
            SeriesColor color = new SeriesColor(line.styleClass(), this::requestLayout);
            colors.add(color);
            getChildren().add(color);
        }
        getChildren().addAll(texts.nodes());
        getChildren().addAll(crosshair.nodes());
        gestures = new Gestures(this, window, plot, () -> slice);
        sceneProperty().subscribe(scene -> {
            window.remove(listener);
            if (scene != null) {
                window.add(listener);
                requestLayout();
            }
        });
    }

    private static ChartScale.Kind defaultKind(Unit unit) {
        return unit == Unit.PERCENT ? ChartScale.Kind.PERCENT : ChartScale.Kind.FITTED;
    }

    /// A chart of shares that are usually small, such as pressure: its scale fits what is shown instead of being
    /// fixed.
    public static TimeSeriesChart ofSmallShares(String title, TimeWindow window, ChartSeries... series) {
        return new TimeSeriesChart(title, Unit.PERCENT, ChartScale.Kind.FITTED_PERCENT, window, series);
    }

    /// A chart of metrics of the whole machine.
    ///
    /// @param lines a line for each metric
    /// @param metrics all of the same unit
    public static TimeSeriesChart ofMetrics(
            String title, TimeWindow window, History history, List<ChartSeries> lines, Metric... metrics) {
        TimeSeriesChart chart =
                new TimeSeriesChart(title, metrics[0].unit(), window, lines.toArray(ChartSeries[]::new));
        chart.setSource(ChartSource.of(
                history, Arrays.stream(metrics).map(SeriesKey::machine).toArray(SeriesKey[]::new)));
        return chart;
    }

    /// Shows values from somewhere else, such as of another disk.
    public void setSource(ChartSource newSource) {
        source = newSource;
        refresh();
    }

    /// For a card that leads to a page: nothing but lines, grid and crosshair. The wheel scrolls the page unless
    /// Ctrl
    /// is held, and the card has the focus.
    public void setCompact(boolean compact) {
        texts.setStyle(compact ? ChartTexts.Style.COMPACT : ChartTexts.Style.FULL);
        gestures.setModest(compact);
        setFocusTraversable(!compact);
        getStyleClass().remove("compact");
        if (compact) {
            getStyleClass().add("compact");
        }
        requestLayout();
    }

    /// For one of many small charts: title, newest value and lines.
    public void setTile() {
        texts.setStyle(ChartTexts.Style.TILE);
        gestures.setModest(true);
        setFocusTraversable(false);
        getStyleClass().add("tile");
        requestLayout();
    }

    /// Fixes the top of the scale, such as to the size of memory; NaN to fit it to what is shown.
    public void setCeiling(double value) {
        scale.setCeiling(value);
    }

    /// Says why there is nothing to show; an empty text if there is.
    public void setUnavailable(String reason) {
        if (texts.setUnavailable(reason)) {
            refresh();
        }
    }

    public String title() {
        return title;
    }

    /// What of it can be saved.
    ChartPoints points() {
        return new ChartPoints(
                title,
                unit,
                window,
                () -> series.stream().map(ChartSeries::name).toList(),
                () -> slice);
    }

    /// Reads the source and draws.
    private void refresh() {
        if (getScene() == null || plot.isEmpty()) {
            return;
        }
        if (units != window.units()) {
            units = window.units();
            format = ValueFormat.of(unit, units);
            scale.setFormat(format);
        }
        slice = source.slice(window.fromMillis(), window.toMillis());
        peak = Double.NaN;
        for (int i = 0; i < series.size(); i++) {
            double linePeak = slice.peak(i, window.fromMillis(), window.toMillis());
            peak = linePeak > peak || Double.isNaN(peak) ? linePeak : peak;
        }
        scale.fit(peak);
        plot.show(window.fromMillis(), window.spanMillis(), scale.top());
        draw();
        texts.show(window, slice, scale, plot, format, Double.isNaN(peak));
        point();
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (Double.isNaN(peak)) {
            return;
        }
        context.save();
        context.setLineWidth(1);
        context.setStroke(grid.line());
        for (int i = 0; i <= scale.lines(); i++) {
            double y = Math.floor(plot.y(i * scale.step())) + 0.5;
            context.strokeLine(plot.left(), y, plot.right(), y);
        }
        context.beginPath();
        context.rect(plot.left(), plot.top() - 2, plot.width(), plot.bottom() - plot.top() + 4);
        context.clip();
        for (int i = 0; i < series.size(); i++) {
            painter.paint(context, plot, slice, i, colors.get(i));
        }
        context.restore();
    }

    private void point() {
        if (window.pointed().isEmpty() || Double.isNaN(peak)) {
            crosshair.hide();
        } else {
            crosshair.show(window.pointed().getAsLong(), slice, plot, format, getWidth());
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        texts.color(colors);
        crosshair.color(colors);
        texts.place(
                plot,
                snappedLeftInset(),
                snappedTopInset(),
                getWidth() - snappedLeftInset() - snappedRightInset(),
                getHeight() - snappedTopInset() - snappedBottomInset());
        refresh();
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.TEXT
                ? texts.spoken(window, slice, format)
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public String getUserAgentStylesheet() {
        return STYLE_SHEET;
    }
}
