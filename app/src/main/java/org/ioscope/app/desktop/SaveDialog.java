package org.ioscope.app.desktop;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.ioscope.app.desktop.common.FileTarget;

/// The desktop's own save dialog.
record SaveDialog(Window owner) implements FileTarget {

    @Override
    public Optional<Path> choose(String title, String suggestedName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
