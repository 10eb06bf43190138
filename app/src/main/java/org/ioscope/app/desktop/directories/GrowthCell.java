package org.ioscope.app.desktop.directories;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.watch.DirectoryGrowth;
import org.jspecify.annotations.Nullable;

/// A folder that has grown: by how much, how fast now, and when it was changed last.
final class GrowthCell extends ListCell<DirectoryGrowth> {

    private final ObservableValue<Units> units;
    private final Function<DirectoryGrowth, String> naming;
    private final Label name = new Label();
    private final Label grown = new Label();
    private final Label details = new Label();
    private final Label rate = new Label();
    private final Tooltip path = new Tooltip();
    private final VBox box;

    /// @param naming how a folder is called
    GrowthCell(ObservableValue<Units> units, Function<DirectoryGrowth, String> naming) {
        this.units = units;
        this.naming = naming;
        name.getStyleClass().add("writer-name");
        // The end of a path tells folders apart.
        name.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        name.setTooltip(path);
        grown.getStyleClass().addAll(Styles.NUMBER, "total-value");
        details.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        rate.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        box = new VBox(2, line(name, grown), line(details, rate));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    private static HBox line(Label left, Label right) {
        left.setMaxWidth(Double.MAX_VALUE);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(12, left, right);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    @Override
    protected void updateItem(@Nullable DirectoryGrowth growth, boolean empty) {
        super.updateItem(growth, empty);
        if (growth == null) {
            setGraphic(null);
            return;
        }
        Units now = units.getValue();
        name.setText(naming.apply(growth));
        path.setText(growth.path().display());
        grown.setText("+" + now.amount((double) growth.grownBytes()));
        details.setText(GrowthWords.details(growth));
        rate.setText(GrowthWords.rate(growth, now));
        rate.pseudoClassStateChanged(Styles.ZERO, growth.bytesPerSecond() == 0);
        setGraphic(box);
    }
}
