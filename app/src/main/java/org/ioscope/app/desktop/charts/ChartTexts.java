package org.ioscope.app.desktop.charts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.SteppedScale;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.ValueFormat;
import org.ioscope.core.history.Slice;

/// The words and numbers of a chart around its lines, placed by their own coordinates so that no layout is asked
/// for.
final class ChartTexts {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final double TITLE_HEIGHT = 24;
    private static final double AXIS_HEIGHT = 18;
    private static final double LEFT = 60;
    private static final double RIGHT = 72;
    private static final double GAP = 6;
    private static final double LEGEND_GAP = 16;
    private static final double LABEL_HEIGHT = 16;

    private final List<ChartSeries> series;
    private final Text title = text("chart-title");
    private final Text empty = text("chart-empty");
    private final Text from = text(Styles.CAPTION, Styles.NUMBER);
    private final Text to = text(Styles.CAPTION, Styles.NUMBER);
    private final List<Text> lines = new ArrayList<>();
    private final List<Text> newest = new ArrayList<>();
    private final List<Text> names = new ArrayList<>();
    private final List<Text> captions = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private boolean compact;
    private String unavailable = "";
    private double left;
    private double top;
    private double width;

    ChartTexts(String name, List<ChartSeries> series) {
        this.series = series;
        title.setText(name);
        for (int i = 0; i <= SteppedScale.STEPS; i++) {
            lines.add(text(Styles.CAPTION, Styles.NUMBER));
        }
        for (ChartSeries line : series) {
            newest.add(text("chart-newest", Styles.NUMBER));
            Text label = text(Styles.CAPTION);
            label.setText(series.size() == 1 ? "" : line.name());
            names.add(label);
            captions.add(text(Styles.CAPTION, Styles.NUMBER));
        }
        nodes.addAll(List.of(title, from, to, empty));
        nodes.addAll(lines);
        nodes.addAll(newest);
        nodes.addAll(names);
        nodes.addAll(captions);
    }

    private static Text text(String... styles) {
        Text text = new Text();
        text.getStyleClass().addAll(styles);
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    List<Node> nodes() {
        return nodes;
    }

    void setCompact(boolean newCompact) {
        compact = newCompact;
        List<Text> hidden = new ArrayList<>(List.of(title, from, to));
        hidden.addAll(newest);
        hidden.addAll(names);
        hidden.addAll(captions);
        hidden.forEach(text -> text.setVisible(!compact));
    }

    void setUnavailable(String reason) {
        unavailable = reason;
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
        if (compact) {
            plot.place(left, top + 2, width, height - 3);
        } else {
            plot.place(
                    left + LEFT, top + TITLE_HEIGHT + 4, width - LEFT - RIGHT, height - TITLE_HEIGHT - AXIS_HEIGHT - 4);
        }
    }

    /// Writes what is shown.
    void show(TimeWindow window, Slice slice, ChartScale scale, Plot plot, ValueFormat format) {
        showAxis(scale, plot, format);
        tellEmpty(slice, plot);
        if (compact) {
            return;
        }
        title.setX(left);
        title.setY(Math.rint(top + TITLE_HEIGHT / 2 - 2));
        showNewest(window, slice, plot, format);
        showCaption(window, slice, format);
        from.setText(window.isLive() ? ago(window.spanMillis()) : time(window.fromMillis()));
        to.setText(window.isLive() ? "now" : time(window.toMillis()));
        double below = Math.rint(plot.bottom() + AXIS_HEIGHT / 2 + 1);
        from.setX(plot.left());
        from.setY(below);
        to.setX(Math.rint(plot.right() - width(to)));
        to.setY(below);
    }

    private void showAxis(ChartScale scale, Plot plot, ValueFormat format) {
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

    private void tellEmpty(Slice slice, Plot plot) {
        boolean nothing = true;
        for (int i = 0; i < series.size() && nothing; i++) {
            nothing = Double.isNaN(slice.peak(i, Long.MIN_VALUE, Long.MAX_VALUE));
        }
        empty.setVisible(nothing);
        if (nothing) {
            empty.setText(unavailable.isEmpty() ? "No data yet" : unavailable);
            empty.setWrappingWidth(Math.max(0, plot.width() - 2 * GAP));
            empty.setX(Math.rint(plot.left() + GAP));
            empty.setY(Math.rint((plot.top() + plot.bottom()) / 2));
        }
    }

    /// The newest values, pushed apart where they would lie on each other.
    private void showNewest(TimeWindow window, Slice slice, Plot plot, ValueFormat format) {
        List<Text> placed = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Text text = newest.get(i);
            int index = slice.nearest(window.toMillis());
            double value = index < 0 || i >= slice.values().length ? Double.NaN : slice.values()[i][index];
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
        double right = left + width;
        double y = Math.rint(top + TITLE_HEIGHT / 2 - 2);
        double room = right - left - width(title) - LEGEND_GAP;
        for (int i = series.size() - 1; i >= 0; i--) {
            double peak = slice.peak(i, window.fromMillis(), window.toMillis());
            double mean = slice.mean(i, window.fromMillis(), window.toMillis());
            Text caption = captions.get(i);
            caption.setText("peak " + format.text(peak) + "  mean " + format.text(mean));
            double needed = width(caption) + width(names.get(i)) + GAP;
            boolean fits = needed <= room;
            caption.setVisible(fits);
            right -= fits ? width(caption) : 0;
            caption.setX(Math.rint(right));
            caption.setY(y);
            right -= width(names.get(i)) + GAP;
            names.get(i).setX(Math.rint(right));
            names.get(i).setY(y);
            right -= LEGEND_GAP;
            room -= needed + LEGEND_GAP;
        }
    }

    /// What a screen reader says.
    String spoken() {
        StringBuilder words = new StringBuilder(title.getText());
        for (int i = 0; i < series.size(); i++) {
            words.append(i == 0 ? ": " : "; ")
                    .append(series.get(i).name())
                    .append(" now ")
                    .append(newest.get(i).getText())
                    .append(", ")
                    .append(captions.get(i).getText());
        }
        return empty.isVisible() ? title.getText() + ": " + empty.getText() : words.toString();
    }

    private static String ago(long millis) {
        Duration span = Duration.ofMillis(millis);
        if (span.toSeconds() < 120) {
            return span.toSeconds() + " s ago";
        }
        double minutes = millis / 60_000.0;
        return (minutes == Math.rint(minutes) ? span.toMinutes() + "" : String.format(Locale.ROOT, "%.1f", minutes))
                + " min ago";
    }

    private static String time(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }
}
