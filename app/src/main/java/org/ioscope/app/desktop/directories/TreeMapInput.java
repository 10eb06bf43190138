package org.ioscope.app.desktop.directories;

import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse and keyboard on a picture.
final class TreeMapInput {

    /// Turns of the wheel this near to each other are one step, as touch pads send many.
    private static final long WHEEL_MILLIS = 250;

    private final TreeMapSurface surface;
    private final TreeMapModel model;
    private long lastWheelMillis;

    TreeMapInput(TreeMapSurface surface, TreeMapModel model) {
        this.surface = surface;
        this.model = model;
        surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::hover);
        surface.addEventHandler(
                MouseEvent.MOUSE_EXITED, _ -> model.hoveredProperty().set(TreeMapModel.NONE));
        surface.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> surface.requestFocus());
        surface.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
        surface.addEventHandler(ScrollEvent.SCROLL, this::wheel);
        surface.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        surface.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    private void hover(MouseEvent event) {
        model.hoveredProperty().set(surface.nodeAt(event.getX(), event.getY()));
    }

    private void click(MouseEvent event) {
        int node = surface.nodeAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.MIDDLE) {
            model.spotlight(node);
        } else if (event.getButton() == MouseButton.PRIMARY && node >= 0) {
            if (event.getClickCount() == 1) {
                model.selectedProperty().set(node);
            } else if (event.getClickCount() == 2) {
                zoomInOrOut(node);
            }
        }
        event.consume();
    }

    /// The middle of a sunburst is the directory that is shown, from which a double click leads back.
    private void zoomInOrOut(int node) {
        if (node == model.rootProperty().get()) {
            model.zoomOut();
        } else {
            model.zoomTowards(node);
        }
    }

    private void wheel(ScrollEvent event) {
        event.consume();
        long now = System.currentTimeMillis();
        if (event.getDeltaY() == 0 || event.isInertia() || now - lastWheelMillis < WHEEL_MILLIS) {
            return;
        }
        lastWheelMillis = now;
        if (event.getDeltaY() > 0) {
            model.zoomTowards(surface.nodeAt(event.getX(), event.getY()));
        } else {
            model.zoomOut();
        }
    }

    private void menu(ContextMenuEvent event) {
        int node =
                event.isKeyboardTrigger() ? model.selectedProperty().get() : surface.nodeAt(event.getX(), event.getY());
        if (node >= 0) {
            model.selectedProperty().set(node);
            var place = surface.localToScreen(surface.getWidth() / 2, surface.getHeight() / 2);
            boolean keys = event.isKeyboardTrigger();
            surface.openMenu(node, keys ? place.getX() : event.getScreenX(), keys ? place.getY() : event.getScreenY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        int selected = model.selectedProperty().get();
        boolean done = true;
        switch (event.getCode()) {
            case ENTER -> model.zoomTowards(selected);
            case BACK_SPACE -> model.zoomOut();
            case PLUS, ADD, EQUALS -> done = event.isShortcutDown() && zoomedTowards(selected);
            case MINUS, SUBTRACT -> done = event.isShortcutDown() && zoomedOut();
            case DIGIT0, NUMPAD0 -> done = event.isShortcutDown() && zoomedToAll();
            case LEFT -> move(TreeMapGeometry.Direction.LEFT);
            case RIGHT -> move(TreeMapGeometry.Direction.RIGHT);
            case UP -> move(TreeMapGeometry.Direction.UP);
            case DOWN -> move(TreeMapGeometry.Direction.DOWN);
            case ESCAPE -> done = isSpotlightEnded();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private boolean zoomedTowards(int node) {
        model.zoomTowards(node);
        return true;
    }

    private boolean zoomedOut() {
        model.zoomOut();
        return true;
    }

    private boolean zoomedToAll() {
        model.zoomToAll();
        return true;
    }

    private boolean isSpotlightEnded() {
        boolean wasOn = model.spotlightProperty().get() != TreeMapModel.NONE;
        model.spotlightProperty().set(TreeMapModel.NONE);
        return wasOn;
    }

    private void move(TreeMapGeometry.Direction direction) {
        int next = surface.beside(model.selectedProperty().get(), direction);
        if (next != TreeMapModel.NONE) {
            model.selectedProperty().set(next);
        }
    }
}
