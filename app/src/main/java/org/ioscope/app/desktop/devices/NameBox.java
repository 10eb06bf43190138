package org.ioscope.app.desktop.devices;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.devices.DeviceRow.Fold;

/// A device's name, its dim hint, and the arrow that shows its partitions. Places its parts at once.
final class NameBox extends Region {

    /// Left of here a click is meant for the arrow.
    static final double ARROW_END = 26;

    private static final double TEXT_START = 26;
    private static final double INDENT = 16;
    private static final double GAP = 8;
    private static final double PADDING = 8;
    private static final double ARROW_MIDDLE = 16;
    private static final String ELLIPSIS = "…";

    private final Polygon arrow = new Polygon(-3, -4, 4, 0, -3, 4);
    private final Text name = new Text();
    private final Text hint = new Text();
    private final Rectangle clip = new Rectangle();
    private int depth;
    private String hintText = "";

    NameBox() {
        arrow.getStyleClass().add("tree-arrow");
        hint.getStyleClass().add(Styles.DIM);
        name.setTextOrigin(VPos.CENTER);
        hint.setTextOrigin(VPos.CENTER);
        getChildren().addAll(arrow, name, hint);
        getChildren().forEach(child -> child.setManaged(false));
        setMinWidth(0);
        setClip(clip);
    }

    void show(DeviceRow row) {
        depth = row.depth();
        arrow.setVisible(row.fold() != Fold.NONE);
        arrow.setRotate(row.fold() == Fold.OPEN ? 90 : 0);
        name.setText(row.device().name());
        hintText = row.device().hint();
        place();
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        double middle = Math.rint(getHeight() / 2);
        clip.setWidth(Math.max(0, getWidth() - PADDING / 2));
        clip.setHeight(getHeight());
        arrow.setTranslateX(ARROW_MIDDLE);
        arrow.setTranslateY(middle);
        double start = TEXT_START + depth * INDENT;
        name.setX(start);
        name.setY(middle);
        double hintStart = start + Math.ceil(name.getLayoutBounds().getWidth()) + GAP;
        hint.setX(hintStart);
        hint.setY(middle);
        hint.setText(hintText);
        double room = getWidth() - PADDING / 2 - hintStart;
        if (hint.getLayoutBounds().getWidth() > room) {
            cut(room);
        }
    }

    /// Keeps as many characters of the hint as fit; a name that is too long itself is cut by the cell's edge.
    private void cut(double room) {
        int fits = 0;
        int tooMany = hintText.length();
        while (tooMany - fits > 1) {
            int middle = (fits + tooMany) / 2;
            hint.setText(hintText.substring(0, middle) + ELLIPSIS);
            if (hint.getLayoutBounds().getWidth() > room) {
                tooMany = middle;
            } else {
                fits = middle;
            }
        }
        hint.setText(fits < 2 ? "" : hintText.substring(0, fits) + ELLIPSIS);
    }
}
