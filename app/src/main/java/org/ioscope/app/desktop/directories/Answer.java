package org.ioscope.app.desktop.directories;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.ioscope.app.desktop.common.Formats;
import org.ioscope.app.desktop.common.Units;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.treemap.TreeSpace;
import org.ioscope.core.directory.treemap.TreeTiles;

/// The page's answer in one line: where the space went, or what is under the pointer.
final class Answer {

    private final DirectoriesViewModel viewModel;
    private final ObservableValue<Units> units;

    Answer(DirectoriesViewModel viewModel, ObservableValue<Units> units) {
        this.viewModel = viewModel;
        this.units = units;
    }

    String text() {
        ScanRequest request = viewModel.requestProperty().get();
        ShownTree shown = viewModel.shownProperty().get();
        if (request == null) {
            return "Choose what to look at, and see where the space went";
        }
        if (shown == null) {
            return "Looking at " + Formats.inSentence(request.title());
        }
        int hovered = viewModel.pictures().hoveredProperty().get();
        TreeSpace space = viewModel.pictures().spaceProperty().get();
        if (hovered == TreeTiles.FREE) {
            return "Free space: " + units.getValue().amount(space.free());
        }
        if (hovered == TreeTiles.UNKNOWN) {
            return "In use, but not seen: " + units.getValue().amount(space.unknown())
                    + " (the file system's own, deleted files that are still open, what may not be read)";
        }
        return hovered > DirectoryTree.TOP && hovered < shown.tree().nodeCount()
                ? described(shown, hovered)
                : summary(shown);
    }

    private String described(ShownTree shown, int node) {
        String text = Formats.inSentence(shown.path(node)) + ": " + viewModel.sizeText(node);
        int files = shown.tree().totalFiles(node);
        return shown.tree().isDirectory(node) ? text + " in " + Formats.counted(files, "file") : text;
    }

    private String summary(ShownTree shown) {
        int root = shown.tree().root();
        String text = Formats.inSentence(shown.request().title()) + ": " + viewModel.sizeText(root) + " in "
                + Formats.counted(shown.tree().totalFiles(root), "file");
        DirectoryProfile profile = shown.profile();
        if (profile == null) {
            return text + " so far";
        }
        String problem = shown.problem(root);
        if (!problem.isEmpty()) {
            return Formats.inSentence(shown.request().title()) + ": " + problem;
        }
        String time =
                profile.seconds() < 0.05 ? "less than 0.1 s" : String.format(Locale.ROOT, "%.1f s", profile.seconds());
        return shown.isPartial() ? text + ", stopped before its end" : text + ", read in " + time;
    }
}
