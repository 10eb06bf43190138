package org.ioscope.app.desktop.overview;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import org.ioscope.app.desktop.common.FittedText;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;

/// A number in large digits with its unit, and what it is above it. Its owner places it.
final class BigNumber {

    private static final double LABEL_MIDDLE = 7;
    private static final double NUMBER_MIDDLE = 31;
    private static final double UNIT_MIDDLE = 35;
    private static final double GAP = 4;

    private final FittedText label;
    private final FittedText number = new FittedText("card-number", Styles.NUMBER);
    private final FittedText unit = new FittedText("card-unit");

    BigNumber(FigureKind kind) {
        label = new FittedText(Styles.CAPTION, "card-label", kind.styleClass());
        label.show(kind.label(), Double.MAX_VALUE);
        Tooltip tooltip = new Tooltip(kind.label() + ": " + kind.explanation());
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(360);
        for (Node node : nodes()) {
            node.setPickOnBounds(true);
            Tooltip.install(node, tooltip);
        }
    }

    List<FittedText> nodes() {
        return List.of(label, number, unit);
    }

    /// Shows a number with its unit, such as `41.2 MB/s`.
    void show(String text) {
        int end = 0;
        while (end < text.length() && "0123456789.,<".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        boolean unknown = text.isEmpty() || text.equals(Formats.UNKNOWN);
        number.show(unknown ? Formats.UNKNOWN : text.substring(0, end), Double.MAX_VALUE);
        unit.show(unknown ? "" : text.substring(end).strip(), Double.MAX_VALUE);
        number.pseudoClassStateChanged(
                Styles.ZERO, unknown || text.substring(0, end).equals("0"));
    }

    /// Places it at the left upper corner of its room.
    void place(double x, double y) {
        label.setX(x);
        label.setY(y + LABEL_MIDDLE);
        number.setX(x - 1);
        number.setY(y + NUMBER_MIDDLE);
        unit.setX(Math.rint(x + number.width() + GAP));
        unit.setY(y + UNIT_MIDDLE);
    }

    String spoken() {
        return label.whole() + " " + number.whole() + " " + unit.whole();
    }
}
