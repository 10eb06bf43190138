package org.ioscope.app.desktop.directories;

import java.util.function.IntFunction;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.duplicates.DuplicateGroup;
import org.jspecify.annotations.Nullable;

/// The head of a group of equal files, or one of them.
final class DuplicateCell extends ListCell<DuplicateRow> {

    private static final PseudoClass HEAD = PseudoClass.getPseudoClass("head");

    private final ObservableValue<Units> units;
    private final IntFunction<String> naming;
    private final Label name = new Label();
    private final Label note = new Label();
    private final Tooltip path = new Tooltip();
    private final HBox line = new HBox(12, name, note);

    /// @param naming how a file is called
    DuplicateCell(ObservableValue<Units> units, IntFunction<String> naming) {
        this.units = units;
        this.naming = naming;
        name.getStyleClass().add("duplicate-name");
        // Both ends of a path tell files apart.
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        note.getStyleClass().addAll(Styles.NUMBER, "duplicate-note");
        note.setMinWidth(USE_PREF_SIZE);
        line.setAlignment(Pos.CENTER_LEFT);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable DuplicateRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEAD, row instanceof DuplicateRow.Head);
        setTooltip(null);
        switch (row) {
            case null -> setGraphic(null);
            case DuplicateRow.Head head -> show(head.group());
            case DuplicateRow.Name file -> show(file);
        }
    }

    private void show(DuplicateGroup group) {
        Units now = units.getValue();
        show(DuplicateWords.group(group, now), "frees " + now.amount((double) group.freedBytes()));
        note.pseudoClassStateChanged(Styles.ZERO, group.freedBytes() == 0);
        setAccessibleText(name.getText() + ", " + note.getText());
    }

    private void show(DuplicateRow.Name file) {
        show(Formats.inSentence(naming.apply(file.node())), DuplicateWords.note(file));
        note.pseudoClassStateChanged(Styles.ZERO, false);
        path.setText(DuplicateWords.explanation(name.getText(), file));
        setTooltip(path);
        setAccessibleText(name.getText() + (note.getText().isEmpty() ? "" : ", " + note.getText()));
    }

    private void show(String left, String right) {
        name.setText(left);
        note.setText(right);
        setGraphic(line);
    }
}
