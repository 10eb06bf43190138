package org.ioscope.app.desktop.directories;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;
import org.ioscope.app.desktop.common.FittedText;
import org.ioscope.app.desktop.common.Styles;
import org.ioscope.app.desktop.directories.FolderRow.Fold;
import org.ioscope.core.directory.EntryType;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// An arrow, an icon, a name and a dim note. Places its parts at once, by coordinates of their own.
final class FolderNameBox extends Region {

    private static final double INDENT = 16;
    private static final double MOST_INDENTS = 16;
    private static final double ARROW = 12;
    private static final double ICON = 24;
    private static final double TEXT = 44;
    private static final double GAP = 8;
    private static final double PADDING = 8;
    private static final double SHORTEST_NAME = 40;

    private final Polygon arrow = new Polygon(-3, -4, 4, 0, -3, 4);
    private final FontIcon icon = new FontIcon(Feather.FILE);
    private final FittedText name = new FittedText("folder-name");
    private final Text note = new Text();
    private @Nullable FolderRow shown;

    FolderNameBox() {
        arrow.getStyleClass().add("tree-arrow");
        icon.getStyleClass().add("folder-icon");
        icon.setTextOrigin(VPos.CENTER);
        note.getStyleClass().addAll(Styles.DIM, "folder-note");
        note.setTextOrigin(VPos.CENTER);
        getChildren().addAll(arrow, icon, name, note);
        getChildren().forEach(child -> child.setManaged(false));
        setMinWidth(0);
    }

    private static double indent(FolderRow row) {
        return Math.min(row.depth(), MOST_INDENTS) * INDENT;
    }

    /// Left of here a click is meant for the arrow.
    static double arrowEnd(FolderRow row) {
        return indent(row) + ICON - 2;
    }

    void show(FolderRow row) {
        shown = row;
        arrow.setVisible(row.fold() != Fold.NONE);
        arrow.setRotate(row.fold() == Fold.OPEN ? 90 : 0);
        Ikon picture = picture(row);
        if (!picture.equals(icon.getIconCode())) {
            icon.setIconCode(picture);
        }
        place();
    }

    private static Ikon picture(FolderRow row) {
        return switch (row.type()) {
            case DIRECTORY -> Feather.FOLDER;
            case SYMLINK -> Feather.CORNER_UP_RIGHT;
            case FILE -> Feather.FILE;
            default -> row.type() == EntryType.UNKNOWN ? Feather.HELP_CIRCLE : Feather.BOX;
        };
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    private void place() {
        FolderRow row = shown;
        if (row == null) {
            return;
        }
        double middle = Math.rint(getHeight() / 2);
        double start = indent(row);
        arrow.setTranslateX(start + ARROW);
        arrow.setTranslateY(middle);
        icon.setX(start + ICON);
        icon.setY(middle);
        name.setX(start + TEXT);
        name.setY(middle);
        note.setText(row.note());
        double room = getWidth() - PADDING - start - TEXT;
        double noteRoom = note.getText().isEmpty() ? 0 : note.getLayoutBounds().getWidth() + GAP;
        boolean noted = noteRoom > 0 && room - noteRoom >= SHORTEST_NAME;
        name.show(row.name(), Math.max(0, noted ? room - noteRoom : room));
        note.setVisible(noted);
        note.setX(start + TEXT + Math.ceil(name.width()) + GAP);
        note.setY(middle);
    }
}
