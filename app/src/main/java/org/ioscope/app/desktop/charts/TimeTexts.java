package org.ioscope.app.desktop.charts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;

/// The two ends of the time axis, below the plot.
final class TimeTexts {

    static final double HEIGHT = 18;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Text from = text(Styles.CAPTION, Styles.NUMBER);
    private final Text to = text(Styles.CAPTION, Styles.NUMBER);

    /// A text that is placed by its own coordinates.
    static Text text(String... styles) {
        Text text = new Text();
        text.getStyleClass().addAll(styles);
        text.setManaged(false);
        text.setMouseTransparent(true);
        text.setTextOrigin(VPos.CENTER);
        return text;
    }

    List<Text> nodes() {
        return List.of(from, to);
    }

    /// Writes the span: how long ago while it is live, and clock times in the past.
    void show(TimeWindow window, Plot plot) {
        from.setText(window.isLive() ? ago(window.spanMillis()) : clock(window.fromMillis()));
        to.setText(window.isLive() ? "now" : clock(window.toMillis()));
        double below = Math.rint(plot.bottom() + HEIGHT / 2 + 1);
        from.setX(plot.left());
        from.setY(below);
        to.setX(Math.rint(plot.right() - width(to)));
        to.setY(below);
    }

    static String clock(long millis) {
        return TIME.format(Instant.ofEpochMilli(millis));
    }

    static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private static String ago(long millis) {
        if (millis < 120_000) {
            return millis / 1000 + " s ago";
        }
        double minutes = Math.round(millis / 6000.0) / 10.0;
        return (minutes == Math.rint(minutes)
                        ? String.valueOf(Math.round(minutes))
                        : String.format(Locale.ROOT, "%.1f", minutes))
                + " min ago";
    }
}
