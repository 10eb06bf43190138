package org.ioscope.app.desktop.overview;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Small equal parts of a fixed height in as many columns as fit.
final class TileGrid extends Region {

    private static final double GAP = 8;
    private static final double SMALLEST_WIDTH = 160;

    private final List<? extends Region> tiles;
    private final double rowHeight;

    TileGrid(List<? extends Region> tiles, double rowHeight) {
        this.tiles = tiles;
        this.rowHeight = rowHeight;
        getChildren().addAll(tiles);
    }

    private int columns(double width) {
        int most = Math.clamp((long) ((width + GAP) / (SMALLEST_WIDTH + GAP)), 1, 8);
        int rows = Math.ceilDiv(tiles.size(), most);
        return Math.max(1, Math.ceilDiv(tiles.size(), Math.max(1, rows)));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return SMALLEST_WIDTH;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int rows = Math.ceilDiv(tiles.size(), columns(width < 0 ? getWidth() : width));
        return Math.max(0, rows * (rowHeight + GAP) - GAP);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        for (int i = 0; i < tiles.size(); i++) {
            double left = Math.rint(i % columns * (width + GAP));
            double right = Math.rint(i % columns * (width + GAP) + width);
            int row = i / columns;
            tiles.get(i).resizeRelocate(left, row * (rowHeight + GAP), right - left, rowHeight);
        }
    }
}
