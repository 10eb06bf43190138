package org.ioscope.app.desktop.charts;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/// Gets a colour from the style sheet (`-chart-color`) by a style class, for what is drawn on a canvas. Takes no
/// room.
final class SeriesColor extends Region {

    private static final StyleablePropertyFactory<SeriesColor> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final double FILL_OPACITY = 0.12;

    private final StyleableProperty<Color> color =
            FACTORY.createStyleableColorProperty(this, "color", "-chart-color", swatch -> swatch.color, Color.GRAY);
    private Color line = Color.GRAY;
    private Color fill = Color.GRAY;

    /// @param changed runs when the style sheet gives another colour
    SeriesColor(String styleClass, Runnable changed) {
        getStyleClass().addAll("chart-color", styleClass);
        setManaged(false);
        setMouseTransparent(true);
        if (color instanceof ObservableValue<?> observable) {
            observable.subscribe(() -> {
                line = color.getValue();
                fill = line.deriveColor(0, 1, 1, FILL_OPACITY);
                changed.run();
            });
        }
    }

    Color line() {
        return line;
    }

    Color fill() {
        return fill;
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
