package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.duplicates.DuplicateFile;
import org.ioscope.core.directory.duplicates.DuplicateGroup;

/// A row of the list of duplicates.
sealed interface DuplicateRow {

    /// Stands above the files of a group.
    record Head(DuplicateGroup group) implements DuplicateRow {}

    /// A name of a file.
    ///
    /// @param node of the name
    /// @param isFurtherName whether the file's first name is in a row above
    record Name(DuplicateFile file, int node, boolean isFurtherName) implements DuplicateRow {}
}
