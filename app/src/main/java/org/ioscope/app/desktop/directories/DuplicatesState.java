package org.ioscope.app.desktop.directories;

import java.util.List;
import org.ioscope.core.directory.duplicates.DuplicateEstimate;
import org.ioscope.core.directory.duplicates.DuplicateProgress;
import org.ioscope.core.directory.duplicates.Duplicates;
import org.jspecify.annotations.Nullable;

/// What is known of files of the same content.
sealed interface DuplicatesState {

    /// Nothing can be searched.
    ///
    /// @param why a sentence
    record Impossible(String why) implements DuplicatesState {}

    /// Nothing is searched yet.
    ///
    /// @param note why what was known is dropped; empty for nothing
    /// @param estimate what there is to read; null while that is not known
    record Idle(String note, @Nullable DuplicateEstimate estimate) implements DuplicatesState {}

    /// A search goes on.
    ///
    /// @param isCancelled whether it will end before all is compared
    record Running(DuplicateProgress progress, boolean isCancelled) implements DuplicatesState {}

    /// A search has ended.
    ///
    /// @param tree that its nodes are of
    /// @param rows of its groups
    /// @param isFollowed whether the tree has changed since, and what went is no longer in it
    /// @param hasNews whether files came or changed since, which are not compared
    record Found(ShownTree tree, Duplicates duplicates, List<DuplicateRow> rows, boolean isFollowed, boolean hasNews)
            implements DuplicatesState {

        /// What was found in a tree just now.
        static Found of(ShownTree tree, Duplicates duplicates) {
            return new Found(tree, duplicates, new DuplicateRows(duplicates.groups()), false, false);
        }
    }
}
