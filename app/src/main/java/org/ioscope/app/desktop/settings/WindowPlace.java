package org.ioscope.app.desktop.settings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.geometry.Rectangle2D;

/// Size and position of the window.
///
/// @param width in pixels of the screen's scale
/// @param height like `width`
/// @param x left edge; NaN where the desktop does not tell or should choose
/// @param y like `x`
/// @param maximised whether it fills the screen; size and position are then those of before
public record WindowPlace(double width, double height, double x, double y, boolean maximised) {

    /// Good for most screens, in their middle.
    public static final WindowPlace USUAL = new WindowPlace(1280, 800, Double.NaN, Double.NaN, false);

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,5})x(\\d{1,5})(?:([+-]\\d{1,6})([+-]\\d{1,6}))?( maximised)?");
    private static final double NOTHING = 1;

    /// Such as `1280x800+100-20 maximised`.
    public String encoded() {
        String position = Double.isNaN(x) || Double.isNaN(y) ? "" : signed(x) + signed(y);
        return Math.round(width) + "x" + Math.round(height) + position + (maximised ? " maximised" : "");
    }

    private static String signed(double value) {
        long pixels = Math.round(value);
        return pixels < 0 ? String.valueOf(pixels) : "+" + pixels;
    }

    /// What [#encoded()] wrote; empty if the text is none.
    public static Optional<WindowPlace> decode(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new WindowPlace(
                Double.parseDouble(matcher.group(1)),
                Double.parseDouble(matcher.group(2)),
                coordinate(matcher.group(3)),
                coordinate(matcher.group(4)),
                matcher.group(5) != null));
    }

    private static double coordinate(String text) {
        return text == null ? Double.NaN : Double.parseDouble(text);
    }

    /// The nearest place that is wholly on one of the screens there are: on the one that has most of it, in the
    /// middle of the first one where none has a part of it. A screen that is smaller than the smallest window
    /// makes no smaller window.
    ///
    /// @param screens parts of the screens that windows may take, the first one foremost; not empty
    public WindowPlace on(List<Rectangle2D> screens, double minWidth, double minHeight) {
        Rectangle2D best = null;
        double most = 0;
        for (Rectangle2D screen : screens) {
            double area = shared(screen);
            if (area > most) {
                most = area;
                best = screen;
            }
        }
        Rectangle2D screen = best == null ? screens.getFirst() : best;
        double newWidth = Math.max(minWidth, Math.min(width, screen.getWidth()));
        double newHeight = Math.max(minHeight, Math.min(height, screen.getHeight()));
        if (best == null) {
            return new WindowPlace(newWidth, newHeight, Double.NaN, Double.NaN, maximised);
        }
        return new WindowPlace(
                newWidth,
                newHeight,
                within(x, screen.getMinX(), screen.getMaxX() - newWidth),
                within(y, screen.getMinY(), screen.getMaxY() - newHeight),
                maximised);
    }

    private static double within(double value, double least, double most) {
        return Math.max(least, Math.min(value, most));
    }

    /// The area on a screen; 0 where the position is not known.
    private double shared(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return across > NOTHING && down > NOTHING ? across * down : 0;
    }
}
