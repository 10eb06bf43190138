package org.ioscope.app.desktop.directories;

import javafx.scene.paint.Color;
import org.ioscope.core.directory.treemap.TreePicture;
import org.ioscope.core.directory.treemap.TreeRectangle;
import org.ioscope.core.directory.treemap.TreeTheme;

/// Colours of a name that is written over tiles: those of the theme, unless they could hardly be read there.
///
/// @param fill of the letters
/// @param halo around them
record LabelInk(Color fill, Color halo) {

    private static final LabelInk LIGHT = new LabelInk(Color.rgb(255, 255, 255, 0.95), Color.rgb(13, 17, 23, 0.60));
    private static final LabelInk DARK = new LabelInk(Color.rgb(13, 17, 23, 0.92), Color.rgb(255, 255, 255, 0.62));

    /// Contrast of text and ground from which the theme's colours stay, so that few names stand out.
    private static final double ENOUGH = 4;

    private static final int STEPS = 4;
    private static final double BLACK = 0.005;
    private static final double FLARE = 0.05;

    /// Chooses for a part of a picture.
    static LabelInk on(TreePicture picture, TreeRectangle place, TreeTheme theme) {
        double ground = luminance(picture, place);
        double light = (1 + FLARE) / (ground + FLARE);
        double dark = (ground + FLARE) / (BLACK + FLARE);
        if (theme == TreeTheme.DARK) {
            return light >= ENOUGH || light >= dark ? LIGHT : DARK;
        }
        return dark >= ENOUGH || dark >= light ? DARK : LIGHT;
    }

    /// Mean of some pixels, by WCAG's relative luminance.
    private static double luminance(TreePicture picture, TreeRectangle place) {
        double sum = 0;
        for (int row = 0; row < STEPS; row++) {
            for (int column = 0; column < STEPS; column++) {
                double x = place.left() + place.width() * (column + 0.5) / STEPS;
                double y = place.top() + place.height() * (row + 0.5) / STEPS;
                int left = Math.clamp((long) x, 0, picture.width() - 1);
                int top = Math.clamp((long) y, 0, picture.height() - 1);
                sum += luminance(picture.pixels()[top * picture.width() + left]);
            }
        }
        return sum / (STEPS * STEPS);
    }

    private static double luminance(int argb) {
        return 0.2126 * linear(argb >> 16) + 0.7152 * linear(argb >> 8) + 0.0722 * linear(argb);
    }

    private static double linear(int component) {
        double value = (component & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
