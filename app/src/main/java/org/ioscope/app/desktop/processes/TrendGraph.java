package org.ioscope.app.desktop.processes;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A sparkline of one row: read and write, each row on its own scale. Colours come from the style sheet
/// (`-trend-read`, `-trend-write`).
final class TrendGraph extends Region {

    private static final StyleablePropertyFactory<TrendGraph> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double MARGIN_X = 6;
    private static final double MARGIN_Y = 5;

    private final StyleableProperty<Color> readColor = FACTORY.createStyleableColorProperty(
            this, "readColor", "-trend-read", graph -> graph.readColor, Color.BLUE);
    private final StyleableProperty<Color> writeColor = FACTORY.createStyleableColorProperty(
            this, "writeColor", "-trend-write", graph -> graph.writeColor, Color.ORANGE);
    private final Canvas canvas = new Canvas();
    private final double[] xs = new double[Trend.LENGTH];
    private final double[] ys = new double[Trend.LENGTH];
    private Trend trend = Trend.IDLE;

    TrendGraph() {
        getStyleClass().add("trend-graph");
        redrawWith(readColor);
        redrawWith(writeColor);
        canvas.setManaged(false);
        getChildren().add(canvas);
    }

    private void redrawWith(StyleableProperty<Color> color) {
        if (color instanceof ObservableValue<?> observable) {
            observable.subscribe(this::requestLayout);
        }
    }

    void show(Trend newTrend) {
        if (!trend.equals(newTrend)) {
            trend = newTrend;
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        draw();
    }

    private void draw() {
        canvas.setVisible(!trend.isIdle());
        if (trend.isIdle() || canvas.getWidth() <= 0) {
            return;
        }
        GraphicsContext context = canvas.getGraphicsContext2D();
        context.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        float largest = (float) Math.max(1, trend.peak());
        context.setLineWidth(1.2);
        line(context, trend.read(), largest, readColor.getValue());
        line(context, trend.write(), largest, writeColor.getValue());
    }

    private void line(GraphicsContext context, float[] values, float largest, Color color) {
        double width = canvas.getWidth() - 2 * MARGIN_X;
        double height = canvas.getHeight() - 2 * MARGIN_Y;
        context.setStroke(color);
        int count = 0;
        for (int i = 0; i < Trend.LENGTH; i++) {
            boolean above =
                    values[i] > 0 || (i > 0 && values[i - 1] > 0) || (i + 1 < values.length && values[i + 1] > 0);
            if (above) {
                xs[count] = MARGIN_X + width * i / (Trend.LENGTH - 1);
                ys[count++] = MARGIN_Y + height * (1 - values[i] / largest);
            } else if (count > 0) {
                // A line along the ground would only say that there is nothing to say.
                context.strokePolyline(xs, ys, count);
                count = 0;
            }
        }
        context.strokePolyline(xs, ys, count);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
