package org.ioscope.app.desktop.common;

import java.nio.file.Path;
import java.util.Optional;

/// Asks the user where to save.
@FunctionalInterface
public interface FileTarget {

    /// The file the user chose, if any. Called on the JavaFX thread.
    ///
    /// @param title what is saved
    /// @param suggestedName name of the file without folder
    Optional<Path> choose(String title, String suggestedName);
}
