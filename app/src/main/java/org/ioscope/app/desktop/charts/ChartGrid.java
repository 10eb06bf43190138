package org.ioscope.app.desktop.charts;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Charts of one height side by side, in as many columns of one width as there is room for.
public final class ChartGrid extends Region {

    private static final double GAP = 12;

    private final List<Region> charts;
    private final double smallestWidth;
    private final double rowHeight;

    /// Makes the grid.
    ///
    /// @param charts in order
    /// @param smallestWidth of a chart
    /// @param rowHeight of each
    public ChartGrid(List<? extends Region> charts, double smallestWidth, double rowHeight) {
        this.charts = List.copyOf(charts);
        this.smallestWidth = smallestWidth;
        this.rowHeight = rowHeight;
        getChildren().addAll(charts);
        setMinWidth(0);
    }

    private int columns(double width) {
        int room = (int) ((width + GAP) / (smallestWidth + GAP));
        int columns = Math.clamp(room, 1, charts.size());
        // As few as the same number of rows needs, so that the last row is not left short.
        int rows = (charts.size() + columns - 1) / columns;
        return (charts.size() + rows - 1) / rows;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int rows = (charts.size() + columns - 1) / columns;
        return rows * (rowHeight + GAP) - GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double step = (getWidth() + GAP) / columns;
        for (int i = 0; i < charts.size(); i++) {
            double left = snapPositionX(i % columns * step);
            double right = snapPositionX((i % columns + 1) * step - GAP);
            int row = i / columns;
            charts.get(i).resizeRelocate(left, row * (rowHeight + GAP), right - left, rowHeight);
        }
    }
}
