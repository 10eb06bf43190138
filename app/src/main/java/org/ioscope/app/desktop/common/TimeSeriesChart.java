package org.ioscope.app.desktop.common;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A line over time: old on the left, now on the right, drawn on a canvas because that costs least.
///
/// Three grid lines of round values; the newest value stands at the right end of the line, peak and mean above
/// it. The colour comes from the style sheet (`-chart-line`, `-chart-grid`).
public final class TimeSeriesChart extends Region {

    private static final StyleablePropertyFactory<TimeSeriesChart> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double CAPTION_HEIGHT = 20;
    private static final double AXIS_HEIGHT = 16;
    private static final double LEFT = 60;
    private static final double RIGHT = 76;
    private static final double GAP = 6;
    private static final double FILL_OPACITY = 0.12;
    private static final double LINE_WIDTH = 1.5;

    private final StyleableProperty<Color> line =
            FACTORY.createStyleableColorProperty(this, "line", "-chart-line", chart -> chart.line, Color.GRAY);
    private final StyleableProperty<Color> grid =
            FACTORY.createStyleableColorProperty(this, "grid", "-chart-grid", chart -> chart.grid, Color.LIGHTGRAY);

    private final Label title = new Label();
    private final Label caption = new Label();
    private final Label newest = new Label();
    private final Label oldestTime = new Label("5 min ago");
    private final Label newestTime = new Label("now");
    private final Label[] gridLabels = new Label[SteppedScale.STEPS];
    private final Canvas canvas = new Canvas();
    private ChartData data = ChartData.EMPTY;
    private double cursorMillis = Double.NaN;

    /// Makes an empty chart.
    ///
    /// @param name what it shows, such as `Total read`
    /// @param seriesStyle style class that sets the series' colour
    public TimeSeriesChart(String name, String seriesStyle) {
        getStyleClass().addAll(Styles.CHART, seriesStyle);
        for (StyleableProperty<Color> color : List.of(line, grid)) {
            if (color instanceof ObservableValue<?> observable) {
                observable.subscribe(this::requestLayout);
            }
        }
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(name);
        title.setText(name);
        title.getStyleClass().add(Styles.CHART_TITLE);
        newest.getStyleClass().addAll(Styles.CHART_NEWEST, Styles.NUMBER);
        getChildren().addAll(canvas, title, caption, newest, oldestTime, newestTime);
        for (Label label : List.of(caption, oldestTime, newestTime)) {
            label.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        }
        for (int i = 0; i < gridLabels.length; i++) {
            gridLabels[i] = new Label();
            gridLabels[i].getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
            getChildren().add(gridLabels[i]);
        }
    }

    /// Shows other values.
    ///
    /// @param units in which bytes are written
    public void show(ChartData newData, Units units) {
        data = newData;
        TimeSeries.Snapshot series = data.series();
        ByteScale scale = units.scale(data.step() * SteppedScale.STEPS, true);
        for (int i = 0; i < gridLabels.length; i++) {
            gridLabels[i].setText(axisNumber((i + 1) * data.step(), scale));
        }
        caption.setText("peak " + units.rate(series.peak()) + "   mean " + units.rate(series.mean()));
        double now = series.newest();
        newest.setText(units.rate(now));
        setAccessibleText(title.getText() + ": now " + newest.getText() + ", " + caption.getText());
        requestLayout();
    }

    /// Steps are round, so one place is enough: 0.5, 1, 1.5.
    private static String axisNumber(double value, ByteScale scale) {
        double number = Math.round(10 * value / scale.divisor()) / 10.0;
        String digits = number == Math.rint(number) ? String.valueOf(Math.round(number)) : String.valueOf(number);
        return digits + " " + scale.unit();
    }

    /// Marks a moment; NaN for none.
    public void setCursor(double timeMillis) {
        cursorMillis = timeMillis;
        requestLayout();
    }

    /// The moment at a place, in milliseconds since the epoch; NaN outside the plot.
    public double timeAt(double x) {
        double part = (x - plotLeft()) / plotWidth();
        TimeSeries.Snapshot series = data.series();
        boolean outside = part < 0 || part > 1 || series.values().length == 0;
        return outside ? Double.NaN : series.nowMillis() - (1 - part) * series.spanMillis();
    }

    /// What was shown last.
    public ChartData data() {
        return data;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double left = snappedLeftInset();
        double top = snappedTopInset();
        place(title, left, top);
        caption.autosize();
        caption.relocate(left + width - caption.getWidth(), top + 1);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        for (int i = 0; i < gridLabels.length; i++) {
            gridLabels[i].autosize();
            double y = yOf((i + 1) * data.step());
            gridLabels[i].relocate(
                    plotLeft() - GAP - gridLabels[i].getWidth(), snapPositionY(y - gridLabels[i].getHeight() / 2));
        }
        double below = plotTop() + plotHeight() + 1;
        place(oldestTime, plotLeft(), below);
        newestTime.autosize();
        newestTime.relocate(plotLeft() + plotWidth() - newestTime.getWidth(), below);
        placeNewest();
        draw();
    }

    private static void place(Label label, double x, double y) {
        label.autosize();
        label.relocate(x, y);
    }

    private void placeNewest() {
        newest.autosize();
        double now = data.series().newest();
        double y = yOf(Double.isNaN(now) ? 0 : now) - newest.getHeight() / 2;
        double lowest = plotTop() + plotHeight() - newest.getHeight() + 4;
        newest.relocate(
                plotLeft() + plotWidth() + GAP,
                snapPositionY(Math.clamp(y, plotTop() - 4, Math.max(plotTop(), lowest))));
    }

    private void draw() {
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (plotWidth() <= 0 || plotHeight() <= 0) {
            return;
        }
        context.setLineWidth(1);
        context.setStroke(grid.getValue());
        for (int i = 0; i <= SteppedScale.STEPS; i++) {
            double y = Math.floor(yOf(i * data.step())) + 0.5;
            context.strokeLine(plotLeft(), y, plotLeft() + plotWidth(), y);
        }
        drawSeries(context);
        if (!Double.isNaN(cursorMillis)) {
            double x = Math.floor(xOf(cursorMillis)) + 0.5;
            context.setLineWidth(1);
            context.setStroke(line.getValue());
            context.strokeLine(x, plotTop(), x, plotTop() + plotHeight());
        }
    }

    /// Each stretch without a gap is a line of its own over its own fill.
    private void drawSeries(GraphicsContext context) {
        TimeSeries.Snapshot series = data.series();
        context.setLineWidth(LINE_WIDTH);
        context.setStroke(line.getValue());
        context.setFill(line.getValue().deriveColor(0, 1, 1, FILL_OPACITY));
        double[] xs = new double[series.values().length + 2];
        double[] ys = new double[xs.length];
        int count = 0;
        for (int i = 0; i < series.values().length; i++) {
            boolean known = !Double.isNaN(series.values()[i]);
            if (!known || (count > 0 && series.timesMillis()[i] - series.timesMillis()[i - 1] > series.gapMillis())) {
                drawStretch(context, xs, ys, count);
                count = 0;
            }
            if (known) {
                xs[count] = xOf((double) series.timesMillis()[i]);
                ys[count++] = yOf(series.values()[i]);
            }
        }
        drawStretch(context, xs, ys, count);
    }

    private void drawStretch(GraphicsContext context, double[] xs, double[] ys, int count) {
        if (count == 0) {
            return;
        }
        context.strokePolyline(xs, ys, count);
        double ground = plotTop() + plotHeight();
        xs[count] = xs[count - 1];
        ys[count] = ground;
        xs[count + 1] = xs[0];
        ys[count + 1] = ground;
        context.fillPolygon(xs, ys, count + 2);
    }

    private double xOf(double timeMillis) {
        TimeSeries.Snapshot series = data.series();
        return plotLeft() + plotWidth() * (1 - (series.nowMillis() - timeMillis) / series.spanMillis());
    }

    private double yOf(double value) {
        return plotTop() + plotHeight() * (1 - value / (data.step() * SteppedScale.STEPS));
    }

    private double plotLeft() {
        return snappedLeftInset() + LEFT;
    }

    private double plotTop() {
        return snappedTopInset() + CAPTION_HEIGHT + GAP;
    }

    private double plotWidth() {
        return getWidth() - snappedLeftInset() - snappedRightInset() - LEFT - RIGHT;
    }

    private double plotHeight() {
        return getHeight() - plotTop() - snappedBottomInset() - AXIS_HEIGHT;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
