package org.ioscope.app.desktop.overview;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/// Equal cards in as many columns as fit, filling the room.
final class CardGrid extends Region {

    private static final double GAP = 12;
    private static final double SMALLEST_WIDTH = 300;
    private static final double SMALLEST_HEIGHT = 196;
    private static final double LARGEST_HEIGHT = 460;

    private final List<? extends Region> cards;

    CardGrid(List<? extends Region> cards) {
        this.cards = cards;
        getChildren().addAll(cards);
    }

    /// 1, 2, 3 or all in a row, so that no row is left half empty.
    private int columns(double width) {
        int fit = (int) ((width + GAP) / (SMALLEST_WIDTH + GAP));
        if (fit >= 2 * cards.size()) {
            return cards.size();
        }
        return Math.clamp(fit, 1, 3);
    }

    private int rows(double width) {
        return Math.ceilDiv(cards.size(), columns(width));
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
        return height(width, SMALLEST_HEIGHT);
    }

    @Override
    protected double computePrefHeight(double width) {
        return height(width, SMALLEST_HEIGHT);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return height(width, LARGEST_HEIGHT);
    }

    private double height(double width, double each) {
        int rows = rows(width < 0 ? getWidth() : width);
        return rows * (each + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        int rows = rows(getWidth());
        double width = (getWidth() - (columns - 1) * GAP) / columns;
        double height = Math.min(LARGEST_HEIGHT, (getHeight() - (rows - 1) * GAP) / rows);
        for (int i = 0; i < cards.size(); i++) {
            double left = Math.rint(i % columns * (width + GAP));
            double right = Math.rint(i % columns * (width + GAP) + width);
            int row = i / columns;
            double top = Math.rint(row * (height + GAP));
            cards.get(i).resizeRelocate(left, top, right - left, Math.floor(height));
        }
    }
}
