package org.ioscope.app.desktop.processes;

import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// A sparkline of one row: read and write, each row on its own scale. Colours come from the style sheet
/// (`-trend-read`,
/// `-trend-write`).
final class TrendGraph extends Region {

    private static final StyleablePropertyFactory<TrendGraph> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double MARGIN = 2;

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
        getChildren().add(canvas);
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
        float largest = 1;
        for (int i = 0; i < Trend.LENGTH; i++) {
            largest = Math.max(largest, Math.max(trend.read()[i], trend.write()[i]));
        }
        context.setLineWidth(1.2);
        line(context, trend.read(), largest, readColor.getValue());
        line(context, trend.write(), largest, writeColor.getValue());
    }

    private void line(GraphicsContext context, float[] values, float largest, Color color) {
        double width = canvas.getWidth() - 2 * MARGIN;
        double height = canvas.getHeight() - 2 * MARGIN;
        boolean moved = false;
        for (int i = 0; i < Trend.LENGTH; i++) {
            moved |= values[i] > 0;
            xs[i] = MARGIN + width * i / (Trend.LENGTH - 1);
            ys[i] = MARGIN + height * (1 - values[i] / largest);
        }
        // A line along the ground would only say that there is nothing to say.
        if (moved) {
            context.setStroke(color);
            context.strokePolyline(xs, ys, Trend.LENGTH);
        }
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
