package org.ioscope.app.desktop.devices;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Quantity;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.export.SafeText;
import org.ioscope.core.sample.FileSystemState;

/// A file system: where it is mounted, and how much of its space and of its inodes is in use.
final class FileSystemBox extends VBox {

    private static final PseudoClass NEARLY_FULL = PseudoClass.getPseudoClass("nearly-full");

    private static final double LONGEST_TYPE = 120;

    private final Label mountPoint = new Label();
    private final Label type = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label space = new Label();
    private final Label inodes = new Label();

    FileSystemBox() {
        getStyleClass().add("file-system");
        mountPoint.getStyleClass().add("file-system-name");
        mountPoint.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        mountPoint.setMinWidth(0);
        mountPoint.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(mountPoint, Priority.ALWAYS);
        type.getStyleClass().add(Styles.CAPTION);
        type.setMinWidth(0);
        type.setMaxWidth(LONGEST_TYPE);
        type.setTooltip(new Tooltip());
        setMinWidth(0);
        bar.setMaxWidth(Double.MAX_VALUE);
        space.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER, "file-system-space");
        inodes.getStyleClass().addAll(Styles.CAPTION, Styles.NUMBER, "file-system-inodes");
        space.setWrapText(true);
        inodes.setWrapText(true);
        HBox head = new HBox(8, mountPoint, type);
        head.setMinWidth(0);
        getChildren().addAll(head, bar, space, inodes);
    }

    void show(FileSystemState fileSystem, Units units) {
        String mounted = SafeText.visible(fileSystem.mountPoint());
        mountPoint.setText(mounted);
        String source = SafeText.visible(fileSystem.device());
        mountPoint.setTooltip(new Tooltip(mounted + "\n" + source));
        String sort = SafeText.visible(fileSystem.type());
        type.setText(fileSystem.readOnly() ? sort + ", read-only" : sort);
        type.getTooltip().setText(type.getText());
        double percent = Fill.spacePercent(fileSystem);
        boolean known = !Double.isNaN(percent);
        bar.setProgress(known ? percent / 100 : 0);
        bar.setVisible(known);
        bar.setManaged(known);
        space.setText(known ? spaceText(fileSystem, percent, units) : "Space in use is not known");
        double inodePercent = Fill.inodePercent(fileSystem);
        inodes.setText(
                Double.isNaN(inodePercent)
                        ? "Inodes without a limit, or not known"
                        : Formats.count((long) Fill.usedInodes(fileSystem)) + " of "
                                + Formats.count(fileSystem.inodes().orElse(0)) + " inodes, "
                                + Formats.percent(inodePercent) + " %");
        // A read-only file system, such as that of a snap, is full by design.
        boolean spaceShort = known && percent >= Fill.NEARLY_FULL_PERCENT && !fileSystem.readOnly();
        boolean inodesShort = inodePercent >= Fill.NEARLY_FULL_PERCENT && !fileSystem.readOnly();
        bar.pseudoClassStateChanged(NEARLY_FULL, spaceShort);
        space.pseudoClassStateChanged(NEARLY_FULL, spaceShort);
        inodes.pseudoClassStateChanged(NEARLY_FULL, inodesShort);
        bar.setAccessibleText("Space in use on " + mounted + ": " + space.getText());
    }

    private static String spaceText(FileSystemState fileSystem, double percent, Units units) {
        String text = Quantity.BYTES.text(Fill.usedBytes(fileSystem), units) + " of "
                + Quantity.BYTES.text((double) fileSystem.totalBytes().orElse(0), units) + " used, "
                + Formats.percent(percent) + " %";
        return percent >= Fill.NEARLY_FULL_PERCENT && !fileSystem.readOnly() ? text + ": nearly full" : text;
    }
}
