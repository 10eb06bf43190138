package org.ioscope.app.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;

/// The box at the crosshair: a moment, and the value of each line at it. Sizes itself.
final class Readout extends Region {

    private static final double PADDING = 8;
    private static final double LINE_HEIGHT = 18;
    private static final double GAP = 12;

    private final Text time = new Text();
    private final List<Text> names = new ArrayList<>();
    private final List<Text> values = new ArrayList<>();

    Readout(List<ChartSeries> series) {
        getStyleClass().add("chart-readout");
        setManaged(false);
        setMouseTransparent(true);
        time.getStyleClass().addAll(Styles.NUMBER, Styles.CAPTION);
        getChildren().add(time);
        for (ChartSeries line : series) {
            Text name = new Text(line.name());
            Text value = new Text();
            value.getStyleClass().add(Styles.NUMBER);
            names.add(name);
            values.add(value);
            getChildren().addAll(name, value);
        }
        for (int i = 0; i < getChildren().size(); i++) {
            Text text = (Text) getChildren().get(i);
            text.setManaged(false);
            text.setTextOrigin(VPos.CENTER);
        }
    }

    /// Names the lines in their colours.
    void color(List<SeriesColor> colors) {
        for (int i = 0; i < names.size(); i++) {
            names.get(i).setFill(colors.get(i).line());
        }
    }

    /// Names a line anew.
    void rename(int index, String name) {
        names.get(index).setText(name);
    }

    /// Shows a moment.
    void show(String moment, List<String> texts) {
        time.setText(moment);
        double nameWidth = 0;
        double valueWidth = 0;
        for (int i = 0; i < names.size(); i++) {
            values.get(i).setText(texts.get(i));
            nameWidth = Math.max(nameWidth, width(names.get(i)));
            valueWidth = Math.max(valueWidth, width(values.get(i)));
        }
        double inner = Math.ceil(Math.max(width(time), nameWidth + GAP + valueWidth));
        place(time, PADDING, 0);
        for (int i = 0; i < names.size(); i++) {
            place(names.get(i), PADDING, i + 1);
            place(values.get(i), PADDING + inner - width(values.get(i)), i + 1);
        }
        resize(inner + 2 * PADDING, (names.size() + 1) * LINE_HEIGHT + PADDING);
    }

    private static void place(Text text, double x, int row) {
        text.setX(Math.rint(x));
        text.setY(Math.rint(PADDING / 2 + LINE_HEIGHT * (row + 0.5)));
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }
}
