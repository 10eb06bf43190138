package org.ioscope.app.desktop.common;

import javafx.geometry.VPos;
import javafx.scene.text.Text;

/// A text that is cut with an ellipsis where it does not fit. Its owner places it by coordinates, so that a change
/// asks
/// for no layout.
public final class FittedText extends Text {

    private String whole = "";
    private double room = -1;

    /// Makes an empty text, placed by its middle.
    public FittedText(String... styleClasses) {
        getStyleClass().addAll(styleClasses);
        setManaged(false);
        setTextOrigin(VPos.CENTER);
    }

    /// Shows as much of a text as there is room for.
    ///
    /// @param width the room
    public void show(String text, double width) {
        if (text.equals(whole) && width == room) {
            return;
        }
        whole = text;
        room = width;
        setText(text);
        double full = width();
        if (full > width && full > 0) {
            int kept = (int) (text.length() * Math.max(0, width) / full);
            setText(cut(text, kept));
            while (kept > 0 && width() > width) {
                setText(cut(text, --kept));
            }
        }
    }

    private static String cut(String text, int kept) {
        int end = kept > 0 && Character.isHighSurrogate(text.charAt(kept - 1)) ? kept - 1 : kept;
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// The whole text.
    public String whole() {
        return whole;
    }

    /// How wide it is on the screen.
    public double width() {
        return getLayoutBounds().getWidth();
    }
}
