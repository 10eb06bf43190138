package org.ioscope.app.desktop.charts;

import java.util.Arrays;
import javafx.scene.canvas.GraphicsContext;
import org.ioscope.core.history.Slice;

/// Draws a line over its fill; each stretch without a gap by itself. Of more moments than pixels, the smallest and
/// the
/// largest value of each pixel are joined, so that no peak is lost. Its arrays are used again and again.
final class LinePainter {

    private static final double LINE_WIDTH = 1.5;
    private static final double DOT = 2.5;

    private double[] xs = new double[0];
    private double[] ys = new double[0];
    private int count;

    /// Draws one column of a slice.
    void paint(GraphicsContext context, Plot plot, Slice slice, int column, SeriesColor color) {
        if (column >= slice.values().length) {
            return;
        }
        float[] values = slice.values()[column];
        reserve(2 * slice.size() + 2);
        context.setLineWidth(LINE_WIDTH);
        context.setStroke(color.line());
        boolean crowded = plot.isCrowded(slice);
        int index = 0;
        while (index < values.length) {
            if (Float.isNaN(values[index])) {
                finish(context, plot, color);
                index++;
            } else if (crowded) {
                index = addPixel(plot, slice, values, index);
            } else {
                add(plot.x((double) slice.timesMillis()[index]), plot.y(values[index]));
                index++;
            }
        }
        finish(context, plot, color);
    }

    /// Adds all values that fall on the pixel of the first one; returns the index behind them.
    private int addPixel(Plot plot, Slice slice, float[] values, int first) {
        double pixel = Math.floor(plot.x((double) slice.timesMillis()[first]));
        int smallest = first;
        int largest = first;
        int index = first + 1;
        while (index < values.length
                && !Float.isNaN(values[index])
                && plot.x((double) slice.timesMillis()[index]) < pixel + 1) {
            smallest = values[index] < values[smallest] ? index : smallest;
            largest = values[index] > values[largest] ? index : largest;
            index++;
        }
        add(pixel + 0.5, plot.y(values[Math.min(smallest, largest)]));
        if (smallest != largest) {
            add(pixel + 0.5, plot.y(values[Math.max(smallest, largest)]));
        }
        return index;
    }

    private void add(double x, double y) {
        xs[count] = x;
        ys[count++] = y;
    }

    private void finish(GraphicsContext context, Plot plot, SeriesColor color) {
        if (count == 1) {
            context.setFill(color.line());
            context.fillOval(xs[0] - DOT / 2, ys[0] - DOT / 2, DOT, DOT);
        } else if (count > 1) {
            context.strokePolyline(xs, ys, count);
            add(xs[count - 1], plot.bottom());
            add(xs[0], plot.bottom());
            context.setFill(color.fill());
            context.fillPolygon(xs, ys, count);
        }
        count = 0;
    }

    private void reserve(int points) {
        if (xs.length < points) {
            xs = Arrays.copyOf(xs, points);
            ys = Arrays.copyOf(ys, points);
        }
    }
}
