package org.ioscope.app.desktop.table;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;

/// A number right-aligned at its dim unit, over a dim bar that compares it with the largest of its column.
public final class NumberBox extends Region {

    private static final double PADDING = 8;
    private static final double GAP = 3;
    private static final double BAR_MARGIN = 4;

    private static final double MARK_ROOM = 7;

    private final Region bar = new Region();
    private final Text number = new Text();
    private final Text unit = new Text();
    private final Text mark = new Text("*");
    private final double room;
    private double part;
    private boolean zero;

    /// Makes an empty box.
    ///
    /// @param colorStyle style class that sets the bar's colour
    /// @param markable whether room for a mark is kept
    public NumberBox(String colorStyle, boolean markable) {
        room = markable ? MARK_ROOM : 0;
        bar.getStyleClass().addAll(Styles.CELL_BAR, colorStyle);
        number.getStyleClass().addAll(Styles.NUMBER, colorStyle);
        mark.getStyleClass().add(Styles.UNIT);
        mark.setTextOrigin(VPos.CENTER);
        mark.setVisible(false);
        unit.getStyleClass().addAll(Styles.NUMBER, Styles.UNIT);
        number.setTextOrigin(VPos.CENTER);
        unit.setTextOrigin(VPos.CENTER);
        getChildren().addAll(bar, number, unit, mark);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /// Shows a number.
    ///
    /// @param text the number without its unit
    /// @param unitText its unit
    /// @param share its part of the column's largest value, 0 to 1
    /// @param dim whether it is 0 or not known
    public void show(String text, String unitText, double share, boolean dim) {
        if (dim != zero) {
            zero = dim;
            number.pseudoClassStateChanged(Styles.ZERO, dim);
        }
        part = share;
        number.setText(text);
        unit.setText(unitText);
        place();
    }

    /// Marks the number as one with a remark.
    void mark(boolean marked) {
        mark.setVisible(marked);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    /// Places the parts at once, by coordinates of their own, because moving them by layoutX would ask for a
    /// layout.
    private void place() {
        double middle = Math.round(getHeight() / 2);
        double right = getWidth() - PADDING - room;
        mark.setX(right + 2);
        mark.setY(middle);
        double unitWidth =
                unit.getText().isEmpty() ? 0 : Math.ceil(unit.getLayoutBounds().getWidth()) + GAP;
        unit.setX(right - unitWidth + GAP);
        unit.setY(middle);
        number.setX(right - unitWidth - Math.ceil(number.getLayoutBounds().getWidth()));
        number.setY(middle);
        double width = Math.round(part * (getWidth() - 2));
        bar.setVisible(width >= 1);
        bar.resizeRelocate(1, BAR_MARGIN, width, Math.max(0, getHeight() - 2 * BAR_MARGIN));
    }
}
