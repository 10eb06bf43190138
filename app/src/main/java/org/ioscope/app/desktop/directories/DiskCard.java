package org.ioscope.app.desktop.directories;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A mounted file system and how full it is; a click scans it.
final class DiskCard extends Button {

    private static final PseudoClass NEARLY_FULL = PseudoClass.getPseudoClass("nearly-full");
    private static final double NEARLY_FULL_PERCENT = 90;
    private static final double WIDTH = 264;

    DiskCard(Disk disk, Units units, Runnable scan) {
        getStyleClass().add("disk-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(WIDTH);
        String mounted = SafeText.visible(disk.mountPoint());
        Label name = new Label(mounted, new FontIcon(Feather.HARD_DRIVE));
        name.getStyleClass().add("disk-name");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label type = new Label(SafeText.visible(disk.state().type()));
        type.getStyleClass().add(Styles.CAPTION);
        type.setMinWidth(USE_PREF_SIZE);
        ProgressBar fill = new ProgressBar(0);
        fill.setMaxWidth(Double.MAX_VALUE);
        double percent = disk.usedPercent();
        boolean known = !Double.isNaN(percent);
        fill.setProgress(known ? percent / 100 : 0);
        boolean full = percent >= NEARLY_FULL_PERCENT && !disk.state().readOnly();
        fill.pseudoClassStateChanged(NEARLY_FULL, full);
        Label space = new Label(
                known
                        ? units.amount(disk.usedBytes()) + " of " + units.amount(disk.totalBytes()) + " used, "
                                + Formats.percent(percent) + " %"
                        : "Space in use is not known");
        space.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER);
        VBox content = new VBox(6, new HBox(8, name, type), fill, space);
        content.getStyleClass().add("file-system");
        content.setPrefWidth(WIDTH - 26);
        content.setMaxWidth(WIDTH - 26);
        setGraphic(content);
        setAccessibleText("Scan " + mounted + ", " + space.getText());
        setTooltip(new Tooltip(
                "Scan " + mounted + "\n" + SafeText.visible(disk.state().device())));
        setOnAction(_ -> scan.run());
    }
}
