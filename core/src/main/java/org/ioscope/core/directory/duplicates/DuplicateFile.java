package org.ioscope.core.directory.duplicates;

import java.util.List;

/// One of several files of the same content.
///
/// @param names nodes of its names (hard links) in the tree, the first path first; mostly one
/// @param allocatedBytes what it occupies; its length where that is not known
/// @param isWhollyInTree whether all its names are in the tree: else it occupies its space even if these are
///     deleted
public record DuplicateFile(List<Integer> names, long allocatedBytes, boolean isWhollyInTree) {

    public DuplicateFile {
        names = List.copyOf(names);
    }

    /// Bytes that are free once all its names in the tree are deleted.
    public long freedBytes() {
        return isWhollyInTree ? allocatedBytes : 0;
    }
}
