package org.ioscope.core.directory.duplicates;

import org.ioscope.core.directory.DirectoryTree;

/// What a search for files of the same content has to look at.
///
/// @param candidates files that share their length with another one, each name for itself
/// @param bytes their lengths. Of files that differ at their ends only these are read, and equal ones partly twice, so
///     that what is read in the end may be less or more
public record DuplicateEstimate(int candidates, long bytes) {

    /// Costs eight bytes a file while it is made; the tree must stay open and settled.
    public static DuplicateEstimate of(DirectoryTree tree) {
        return new SizeClasses(tree).estimate();
    }
}
