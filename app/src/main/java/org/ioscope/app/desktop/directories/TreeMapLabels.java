package org.ioscope.app.desktop.directories;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.ioscope.core.directory.treemap.NodeSet;
import org.ioscope.core.directory.treemap.TreeMapSource;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeTheme;
import org.ioscope.core.directory.treemap.TreeTiles;

/// Names and sizes over a picture where there is room for them, each with a halo that keeps it legible on any
/// colour.
/// On the JavaFX thread.
final class TreeMapLabels extends Canvas {

    private static final double FONT_SIZE = 12;
    private static final double LINE = 15;
    private static final double PADDING = 4;
    /// Fewer letters than these tell nothing.
    private static final int FEWEST_LETTERS = 5;
    private static final double HALO_WIDTH = 3;

    private final TreeMapModel model;
    private final Text measure = new Text();
    private BiFunction<TreeMapModel, Double, String> sizeText = (_, _) -> "";

    /// A part of the screen that has a text already.
    private record Taken(double left, double top, double right, double bottom) {

        boolean overlaps(Taken other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        Taken lower(double by) {
            return new Taken(left, top + by, right, bottom + by);
        }
    }

    TreeMapLabels(TreeMapModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
    }

    void setSizeText(BiFunction<TreeMapModel, Double, String> text) {
        sizeText = text;
    }

    void clear() {
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
    }

    /// Writes the labels of a picture.
    ///
    /// @param scale pixels of the picture per unit of the screen
    void show(TreeMapDrawing drawing, double scale, TreeTheme theme) {
        clear();
        List<Taken> taken = new ArrayList<>();
        for (TreeMapLabel label : drawing.labels()) {
            write(drawing, label, scale, theme, taken);
        }
    }

    private void write(TreeMapDrawing drawing, TreeMapLabel label, double scale, TreeTheme theme, List<Taken> taken) {
        boolean bold = label.directory() && label.depth() == 1;
        Font font = Font.font(null, bold ? FontWeight.BOLD : FontWeight.NORMAL, FONT_SIZE);
        NodeSet lit = drawing.prepared().lit();
        if (lit != null && !lit.contains(label.node())) {
            return;
        }
        String name = fitted(name(drawing, label.node()), label.width() - 2 * PADDING, font);
        if (name.isEmpty() || label.height() < LINE + 2) {
            return;
        }
        String size = size(drawing, label.node());
        boolean twoLines = !size.isEmpty()
                && !label.directory()
                && label.height() >= 2 * LINE + PADDING
                && width(size, font) <= label.width() - 2 * PADDING;
        double width = Math.max(width(name, font), twoLines ? width(size, font) : 0);
        double height = twoLines ? 2 * LINE : LINE;
        double middle = (label.left() + label.right()) / 2;
        Taken place = label.directory()
                ? new Taken(
                        label.left() + PADDING,
                        label.top() + 2,
                        label.left() + PADDING + width,
                        label.top() + 2 + height)
                : new Taken(
                        middle - width / 2,
                        (label.top() + label.bottom() - height) / 2,
                        middle + width / 2,
                        (label.top() + label.bottom() + height) / 2);
        if (label.directory() && overlaps(place, taken)) {
            // A directory in the corner of another one has its name below that one's.
            place = place.lower(LINE);
            if (place.bottom() > label.bottom()) {
                return;
            }
        }
        if (overlaps(place, taken)) {
            return;
        }
        taken.add(place);
        LabelInk ink = LabelInk.on(
                drawing.picture(),
                new TreeRectangle(
                        place.left() * scale, place.top() * scale, place.right() * scale, place.bottom() * scale),
                theme);
        GraphicsContext context = getGraphicsContext2D();
        context.setFont(font);
        context.setTextBaseline(VPos.CENTER);
        context.setTextAlign(TextAlignment.LEFT);
        context.setLineJoin(StrokeLineJoin.ROUND);
        text(
                name,
                place.left() + (place.right() - place.left() - width(name, font)) / 2,
                place.top() + LINE / 2,
                ink.fill(),
                ink.halo());
        if (twoLines) {
            double left = place.left() + (place.right() - place.left() - width(size, font)) / 2;
            text(size, left, place.top() + 1.5 * LINE, ink.fill().deriveColor(0, 1, 1, 0.8), ink.halo());
        }
    }

    private static boolean overlaps(Taken place, List<Taken> taken) {
        return taken.stream().anyMatch(place::overlaps);
    }

    private void text(String text, double left, double middle, Color ink, Color halo) {
        GraphicsContext context = getGraphicsContext2D();
        context.setStroke(halo);
        context.setLineWidth(HALO_WIDTH);
        context.strokeText(text, Math.rint(left), Math.rint(middle));
        context.setFill(ink);
        context.fillText(text, Math.rint(left), Math.rint(middle));
    }

    private static String name(TreeMapDrawing drawing, int node) {
        TreeMapSource source = drawing.prepared().tree().source();
        return switch (node) {
            case TreeTiles.FREE -> "Free";
            case TreeTiles.UNKNOWN -> "Not seen";
            default -> source.name(node);
        };
    }

    private String size(TreeMapDrawing drawing, int node) {
        double size =
                switch (node) {
                    case TreeTiles.FREE -> model.spaceProperty().get().free();
                    case TreeTiles.UNKNOWN -> model.spaceProperty().get().unknown();
                    default -> drawing.prepared().tree().size(node);
                };
        return sizeText.apply(model, size);
    }

    private String fitted(String name, double room, Font font) {
        if (room <= 0) {
            return "";
        }
        double full = width(name, font);
        if (full <= room) {
            return name;
        }
        int kept = (int) (name.length() * room / full);
        while (kept >= FEWEST_LETTERS) {
            int end = Character.isHighSurrogate(name.charAt(kept - 1)) ? kept - 1 : kept;
            String cut = name.substring(0, end).stripTrailing() + "…";
            if (width(cut, font) <= room) {
                return cut;
            }
            kept--;
        }
        return "";
    }

    private double width(String text, Font font) {
        measure.setFont(font);
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }
}
