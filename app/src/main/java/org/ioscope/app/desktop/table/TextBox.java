package org.ioscope.app.desktop.table;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A line of text in a cell, cut with an ellipsis where it does not fit.
public final class TextBox extends Region {

    private static final double PADDING = 8;
    private static final String ELLIPSIS = "…";

    private final Text line = new Text();
    private final boolean rightAligned;
    private String text = "";
    private double indent;

    /// Makes an empty box.
    ///
    /// @param rightAligned whether the text stands at the right edge
    /// @param styles style classes of the text
    public TextBox(boolean rightAligned, String... styles) {
        this.rightAligned = rightAligned;
        line.getStyleClass().addAll(styles);
        line.setTextOrigin(VPos.CENTER);
        line.setManaged(false);
        getChildren().add(line);
        setMinWidth(0);
    }

    void show(String newText) {
        show(newText, 0);
    }

    /// Shows a text.
    ///
    /// @param newIndent how far it stands from the left edge, beside the usual padding; in pixels
    public void show(String newText, double newIndent) {
        if (!text.equals(newText) || indent != newIndent) {
            text = newText;
            indent = newIndent;
            place();
        }
    }

    /// Where the text ends, in pixels from the left edge.
    public double textEnd() {
        return line.getX() + line.getLayoutBounds().getWidth();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double room = getWidth() - 2 * PADDING - indent;
        line.setText(text);
        double width = line.getLayoutBounds().getWidth();
        if (width > room && room > 0) {
            cut(room);
            width = line.getLayoutBounds().getWidth();
        }
        line.setX(rightAligned ? Math.floor(getWidth() - PADDING - width) : PADDING + indent);
        line.setY(Math.rint(getHeight() / 2));
    }

    /// Keeps as many characters as fit.
    private void cut(double room) {
        int fits = 0;
        int tooMany = text.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            line.setText(text.substring(0, middle) + ELLIPSIS);
            if (line.getLayoutBounds().getWidth() > room) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        boolean halfPair = fits > 0 && Character.isHighSurrogate(text.charAt(fits - 1));
        line.setText(text.substring(0, halfPair ? fits - 1 : fits) + ELLIPSIS);
    }
}
