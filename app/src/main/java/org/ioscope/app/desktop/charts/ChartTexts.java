package org.ioscope.app.desktop.charts;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.SteppedScale;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;

/// The words and numbers of a chart around its lines, placed by their own coordinates so that no layout is asked
/// for.
final class ChartTexts {

    private static final double TITLE_HEIGHT = 24;
    private static final double TILE_TITLE = 20;
    private static final double LEFT = 60;
    private static final double RIGHT = 72;
    private static final double GAP = 6;
    private static final double LEGEND_GAP = 16;
    private static final double LABEL_HEIGHT = 16;

    /// How much is said.
    enum Style {
        /// Title, caption, axes and newest values.
        FULL,
        /// The largest value of the axis only.
        COMPACT,
        /// Title and newest value.
        TILE
    }

    private final List<ChartSeries> series;
    private final Text title = TimeTexts.text("chart-title");
    private final Text empty = TimeTexts.text("chart-empty");
    private final TimeTexts times = new TimeTexts();
    private final List<Text> lines = new ArrayList<>();
    private final List<Text> newest = new ArrayList<>();
    private final List<Text> names = new ArrayList<>();
    private final List<Text> captions = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private Style style = Style.FULL;
    private String unavailable = "";
    private double left;
    private double top;
    private double width;

    ChartTexts(String name, List<ChartSeries> series) {
        this.series = series;
        title.setText(name);
        for (int i = 0; i <= SteppedScale.STEPS; i++) {
            lines.add(TimeTexts.text(Styles.CAPTION, Styles.NUMBER));
        }
        for (ChartSeries line : series) {
            newest.add(TimeTexts.text("chart-newest", Styles.NUMBER));
            Text label = TimeTexts.text(Styles.CAPTION);
            label.setText(series.size() == 1 ? "" : line.name());
            names.add(label);
            captions.add(TimeTexts.text(Styles.CAPTION, Styles.NUMBER));
        }
        nodes.addAll(List.of(title, empty));
        nodes.addAll(times.nodes());
        nodes.addAll(lines);
        nodes.addAll(newest);
        nodes.addAll(names);
        nodes.addAll(captions);
    }

    List<Node> nodes() {
        return nodes;
    }

    void setStyle(Style newStyle) {
        style = newStyle;
    }

    /// Says why there is nothing to show; returns whether that is news.
    boolean setUnavailable(String reason) {
        boolean news = !unavailable.equals(reason);
        unavailable = reason;
        return news;
    }

    void color(List<SeriesColor> colors) {
        for (int i = 0; i < colors.size(); i++) {
            newest.get(i).setFill(colors.get(i).line());
            names.get(i).setFill(colors.get(i).line());
        }
    }

    /// Divides the room among the texts and the plot.
    void place(Plot plot, double newLeft, double newTop, double newWidth, double height) {
        left = newLeft;
        top = newTop;
        width = newWidth;
        if (style == Style.COMPACT) {
            plot.place(left, top + 2, width, height - 3);
        } else if (style == Style.TILE) {
            plot.place(left, top + TILE_TITLE, width, height - TILE_TITLE);
        } else {
            plot.place(
                    left + LEFT,
                    top + TITLE_HEIGHT + 4,
                    width - LEFT - RIGHT,
                    height - TITLE_HEIGHT - TimeTexts.HEIGHT - 4);
        }
    }

    /// Writes what is shown.
    ///
    /// @param nothing whether there is no value to show
    void show(TimeWindow window, Slice slice, ChartScale scale, Plot plot, ValueFormat format, boolean nothing) {
        nodes.forEach(text -> text.setVisible(!nothing && style == Style.FULL));
        title.setVisible(style != Style.COMPACT);
        title.setX(left);
        title.setY(Math.rint(top + (style == Style.TILE ? TILE_TITLE : TITLE_HEIGHT) / 2 - 2));
        empty.setVisible(nothing);
        if (nothing) {
            tellEmpty(plot, slice);
            return;
        }
        if (style == Style.TILE) {
            showTileValue(window, slice, format);
            return;
        }
        showAxis(scale, plot, format);
        if (style == Style.COMPACT) {
            return;
        }
        showNewest(window, slice, plot, format);
        showCaption(window, slice, format);
        times.show(window, plot);
    }

    private void showAxis(ChartScale scale, Plot plot, ValueFormat format) {
        boolean compact = style == Style.COMPACT;
        for (int i = 0; i < lines.size(); i++) {
            Text line = lines.get(i);
            boolean shown = i <= scale.lines() && (compact ? i == scale.lines() : true);
            line.setVisible(shown);
            if (shown) {
                line.setText(format.axisText(i * scale.step(), scale.top()));
                double y = Math.floor(plot.y(i * scale.step())) + 0.5;
                line.setX(compact ? plot.left() : Math.rint(plot.left() - GAP - width(line)));
                line.setY(compact ? Math.rint(y + LABEL_HEIGHT / 2) : Math.rint(y));
            }
        }
    }

    private void tellEmpty(Plot plot, Slice slice) {
        String reason = slice.size() < 2 ? "No data yet" : "No values";
        empty.setText(unavailable.isEmpty() ? reason : unavailable);
        empty.setWrappingWidth(Math.max(0, width - 2 * GAP));
        empty.setX(Math.rint(left + GAP));
        empty.setY(Math.rint((plot.top() + plot.bottom()) / 2));
    }

    private void showTileValue(TimeWindow window, Slice slice, ValueFormat format) {
        Text text = newest.getFirst();
        text.setVisible(true);
        text.setText(format.text(at(window, slice, 0)));
        text.setX(Math.rint(left + width - width(text)));
        text.setY(title.getY());
    }

    /// The value of a line at the right edge.
    private static double at(TimeWindow window, Slice slice, int line) {
        int index = slice.nearest(window.toMillis());
        return index < 0 || line >= slice.values().length ? Double.NaN : slice.values()[line][index];
    }

    /// The newest values, pushed apart where they would lie on each other.
    private void showNewest(TimeWindow window, Slice slice, Plot plot, ValueFormat format) {
        List<Text> placed = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Text text = newest.get(i);
            double value = at(window, slice, i);
            text.setText(format.text(value));
            text.setX(Math.rint(plot.right() + GAP));
            text.setY(Math.clamp(plot.y(Double.isNaN(value) ? 0 : value), plot.top(), plot.bottom()));
            placed.add(text);
        }
        placed.sort((a, b) -> Double.compare(a.getY(), b.getY()));
        double limit = plot.bottom();
        for (int i = placed.size() - 1; i >= 0; i--) {
            Text text = placed.get(i);
            text.setY(Math.rint(Math.min(text.getY(), limit)));
            limit = text.getY() - LABEL_HEIGHT;
        }
    }

    private void showCaption(TimeWindow window, Slice slice, ValueFormat format) {
        double y = Math.rint(top + TITLE_HEIGHT / 2 - 2);
        double needed = 0;
        for (int i = 0; i < series.size(); i++) {
            captions.get(i).setText(peakAndMean(window, slice, i, format));
            needed += LEGEND_GAP + width(names.get(i)) + GAP + width(captions.get(i));
        }
        boolean fits = needed <= width - width(title);
        double right = left + width;
        for (int i = series.size() - 1; i >= 0; i--) {
            Text caption = captions.get(i);
            caption.setVisible(fits);
            right -= fits ? width(caption) : 0;
            caption.setX(Math.rint(right));
            caption.setY(y);
            right -= width(names.get(i)) + (fits ? GAP : 0);
            names.get(i).setX(Math.rint(right));
            names.get(i).setY(y);
            right -= LEGEND_GAP;
        }
    }

    /// What a screen reader says.
    String spoken(TimeWindow window, Slice slice, ValueFormat format) {
        if (empty.isVisible()) {
            return title.getText() + ": " + empty.getText();
        }
        StringBuilder words = new StringBuilder(title.getText());
        for (int i = 0; i < series.size(); i++) {
            words.append(i == 0 ? ": " : "; ")
                    .append(series.get(i).name())
                    .append(" now ")
                    .append(format.text(at(window, slice, i)))
                    .append(", ")
                    .append(peakAndMean(window, slice, i, format));
        }
        return words.toString();
    }

    private static String peakAndMean(TimeWindow window, Slice slice, int line, ValueFormat format) {
        return "peak " + format.text(slice.peak(line, window.fromMillis(), window.toMillis())) + "  mean "
                + format.text(slice.mean(line, window.fromMillis(), window.toMillis()));
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }
}
