package org.ioscope.app.desktop.processes;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.table.TextBox;

/// A name at its place in a tree, with an expander before it and a dim note behind it. Places its parts at once,
/// by coordinates of their own.
final class TreeBox extends Region {

    /// Where the room of the expander ends, in pixels from the left edge.
    static final double EXPANDER_END = 24;

    private static final double EXPANDER_MIDDLE = 14;
    private static final double EXPANDER_HALF = 3.5;
    private static final double GROUPED_INDENT = 16;
    private static final double MEMBER_INDENT = 20;
    private static final double GAP = 8;
    private static final double PADDING = 8;

    private final TextBox name = new TextBox(false);
    private final Text note = new Text();
    private final Polyline expander = new Polyline();
    private Place.Branch branch = Place.Branch.NONE;
    private String noteText = "";

    TreeBox() {
        note.getStyleClass().addAll(Styles.NUMBER, Styles.UNIT);
        note.setTextOrigin(VPos.CENTER);
        note.setVisible(false);
        expander.getStyleClass().add("tree-expander");
        expander.setVisible(false);
        getChildren().addAll(name, note, expander);
        getChildren().forEach(child -> child.setManaged(false));
        setMinWidth(0);
    }

    /// Shows a row.
    ///
    /// @param grouped whether there is a tree
    void show(RowValues values, boolean grouped) {
        double indent = grouped ? GROUPED_INDENT + values.place().depth() * MEMBER_INDENT : 0;
        name.show(values.commandOrEnd(), indent);
        noteText = values.note();
        if (branch != values.place().branch()) {
            branch = values.place().branch();
            drawExpander();
        }
        placeNote();
    }

    @Override
    protected void layoutChildren() {
        name.resizeRelocate(0, 0, getWidth(), getHeight());
        name.layout();
        drawExpander();
        placeNote();
    }

    private void drawExpander() {
        double middle = Math.round(getHeight() / 2);
        double half = EXPANDER_HALF;
        switch (branch) {
            case NONE -> {}
            case CLOSED ->
                expander.getPoints()
                        .setAll(
                                EXPANDER_MIDDLE - half / 2,
                                middle - half,
                                EXPANDER_MIDDLE + half / 2,
                                middle,
                                EXPANDER_MIDDLE - half / 2,
                                middle + half);
            case OPEN ->
                expander.getPoints()
                        .setAll(
                                EXPANDER_MIDDLE - half,
                                middle - half / 2,
                                EXPANDER_MIDDLE,
                                middle + half / 2,
                                EXPANDER_MIDDLE + half,
                                middle - half / 2);
        }
        expander.setVisible(branch != Place.Branch.NONE);
    }

    /// The note is left out where it does not fit.
    private void placeNote() {
        note.setText(noteText);
        double x = name.textEnd() + GAP;
        note.setX(x);
        note.setY(Math.rint(getHeight() / 2));
        note.setVisible(!noteText.isEmpty() && x + note.getLayoutBounds().getWidth() <= getWidth() - PADDING);
    }
}
