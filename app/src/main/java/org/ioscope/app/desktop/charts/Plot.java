package org.ioscope.app.desktop.charts;

import javafx.scene.layout.Region;
import org.ioscope.core.history.Slice;

/// Where values lie on the screen: the rectangle inside the axes. Changed in place, because it changes with each
/// sample.
final class Plot {

    private static final double SMALLEST_WIDTH = 80;
    private static final double SMALLEST_HEIGHT = 40;
    private static final double USUAL_HEIGHT = 150;

    private double left;
    private double top;
    private double width;
    private double height;
    private long fromMillis;
    private long spanMillis = 1;
    private double largest = 1;

    /// Gives a chart a size that its page may change; one from the style sheet would win over the page's.
    static void size(Region chart) {
        chart.setMinSize(SMALLEST_WIDTH, SMALLEST_HEIGHT);
        chart.setPrefHeight(USUAL_HEIGHT);
    }

    void place(double newLeft, double newTop, double newWidth, double newHeight) {
        left = newLeft;
        top = newTop;
        width = Math.max(0, newWidth);
        height = Math.max(0, newHeight);
    }

    void show(long newFromMillis, long newSpanMillis, double newLargest) {
        fromMillis = newFromMillis;
        spanMillis = newSpanMillis;
        largest = newLargest;
    }

    double x(double timeMillis) {
        return left + width * (timeMillis - fromMillis) / spanMillis;
    }

    double y(double value) {
        return top + height * (1 - Math.min(value, largest) / largest);
    }

    /// The moment at a place.
    double time(double x) {
        return fromMillis + (x - left) / width * spanMillis;
    }

    boolean contains(double x, double y) {
        return x >= left && x <= left + width && y >= top && y <= top + height;
    }

    boolean isEmpty() {
        return width <= 0 || height <= 0;
    }

    double left() {
        return left;
    }

    double top() {
        return top;
    }

    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /// Whether a slice has more moments than the plot has pixels.
    boolean isCrowded(Slice slice) {
        return slice.size() > width;
    }
}
