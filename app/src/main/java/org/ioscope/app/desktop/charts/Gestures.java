package org.ioscope.app.desktop.charts;

import java.util.OptionalLong;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.ioscope.core.history.Slice;

/// What pointer and keys do to a chart's window: point, zoom around the pointer, drag, reset.
final class Gestures {

    private static final double ZOOM = 0.8;
    private static final double WHEEL_STEP = 40;

    private final TimeWindow window;
    private final Plot plot;
    private final Shown shown;
    private double dragX = Double.NaN;
    private boolean modest;

    /// What the chart shows now.
    @FunctionalInterface
    interface Shown {
        Slice slice();
    }

    Gestures(Region chart, TimeWindow window, Plot plot, Shown shown) {
        this.window = window;
        this.plot = plot;
        this.shown = shown;
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> window.point(OptionalLong.empty()));
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (!modest) {
                chart.requestFocus();
            }
            dragX = event.isPrimaryButtonDown() ? event.getX() : Double.NaN;
        });
        chart.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!modest && event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                window.reset();
            }
        });
        chart.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        chart.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Leaves the wheel to the page and clicks to what the chart lies on.
    void setModest(boolean newModest) {
        modest = newModest;
    }

    private void moved(MouseEvent event) {
        window.point(
                plot.contains(event.getX(), event.getY())
                        ? OptionalLong.of(Math.round(plot.time(event.getX())))
                        : OptionalLong.empty());
    }

    private void dragged(MouseEvent event) {
        if (!Double.isNaN(dragX) && event.isPrimaryButtonDown() && !plot.isEmpty()) {
            long millis = Math.round(plot.time(dragX) - plot.time(event.getX()));
            if (millis != 0) {
                dragX = event.getX();
                window.pan(millis);
            }
            event.consume();
        }
    }

    private void scrolled(ScrollEvent event) {
        boolean wanted = !modest || event.isShortcutDown();
        if (wanted && event.getDeltaY() != 0 && plot.contains(event.getX(), event.getY())) {
            // Where nothing more can be shown, the wheel goes on to what the chart lies in.
            if (window.zoom(Math.pow(ZOOM, event.getDeltaY() / WHEEL_STEP), plot.time(event.getX()))) {
                event.consume();
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case LEFT -> step(-1);
            case RIGHT -> step(1);
            case PLUS, ADD, EQUALS -> window.zoom(ZOOM, middle());
            case MINUS, SUBTRACT -> window.zoom(1 / ZOOM, middle());
            case HOME, DIGIT0, NUMPAD0 -> window.reset();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private double middle() {
        return window.pointed().isPresent() ? window.pointed().getAsLong() : window.toMillis();
    }

    /// Points at the sample before or after the one that is pointed at.
    private void step(int direction) {
        Slice slice = shown.slice();
        if (slice.size() == 0) {
            return;
        }
        OptionalLong now = window.pointed();
        int index = now.isPresent() ? slice.nearest(now.getAsLong()) + direction : slice.size() - 1;
        long time = slice.timesMillis()[Math.clamp(index, 0, slice.size() - 1)];
        if (time < window.fromMillis()) {
            window.pan(time - window.fromMillis());
        }
        window.point(OptionalLong.of(time));
    }
}
