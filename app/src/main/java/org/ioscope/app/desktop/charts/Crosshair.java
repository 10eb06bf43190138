package org.ioscope.app.desktop.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;

/// Marks a moment in a chart: a line, a dot on each series, and a box with their values.
final class Crosshair {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final double DOT_RADIUS = 3;
    private static final double OFFSET = 12;

    private final Line line = new Line();
    private final List<Circle> dots = new ArrayList<>();
    private final Readout readout;
    private final List<Node> nodes = new ArrayList<>();

    Crosshair(List<ChartSeries> series) {
        readout = new Readout(series);
        line.getStyleClass().add("chart-crosshair");
        nodes.add(line);
        for (int i = 0; i < series.size(); i++) {
            Circle dot = new Circle(DOT_RADIUS);
            dots.add(dot);
            nodes.add(dot);
        }
        nodes.add(readout);
        for (Node node : nodes) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        hide();
    }

    List<Node> nodes() {
        return nodes;
    }

    void color(List<SeriesColor> colors) {
        for (int i = 0; i < dots.size(); i++) {
            dots.get(i).setFill(colors.get(i).line());
        }
        readout.color(colors);
    }

    void hide() {
        nodes.forEach(node -> node.setVisible(false));
    }

    /// Points at the sample nearest to a moment.
    ///
    /// @param width of the chart, in which the box stays
    void show(long timeMillis, Slice slice, Plot plot, ValueFormat format, double width) {
        int index = slice.nearest(timeMillis);
        double x = index < 0 ? Double.NaN : plot.x((double) slice.timesMillis()[index]);
        if (!(x >= plot.left() - 1 && x <= plot.right() + 1)) {
            hide();
            return;
        }
        line.setStartX(Math.floor(x) + 0.5);
        line.setEndX(Math.floor(x) + 0.5);
        line.setStartY(plot.top());
        line.setEndY(plot.bottom());
        line.setVisible(true);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < dots.size(); i++) {
            double value = i < slice.values().length ? slice.values()[i][index] : Double.NaN;
            texts.add(format.text(value));
            Circle dot = dots.get(i);
            dot.setVisible(!Double.isNaN(value));
            if (dot.isVisible()) {
                dot.setCenterX(x);
                dot.setCenterY(plot.y(value));
            }
        }
        readout.show(TIME.format(Instant.ofEpochMilli(slice.timesMillis()[index])), texts);
        double place = x + OFFSET + readout.getWidth() <= Math.min(plot.right(), width)
                ? x + OFFSET
                : x - OFFSET - readout.getWidth();
        readout.relocate(Math.rint(Math.max(0, place)), Math.rint(plot.top()));
        readout.setVisible(true);
    }
}
