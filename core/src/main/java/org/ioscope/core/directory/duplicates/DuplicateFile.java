package org.ioscope.core.directory.duplicates;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.ioscope.core.directory.DirectoryTree;

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

    /// The same in another tree: by the names that are left there.
    ///
    /// A name that is gone may have been moved to where the tree does not reach, so it is taken for one elsewhere.
    DuplicateFile in(IntUnaryOperator nodeNow) {
        List<Integer> left = names.stream()
                .map(nodeNow::applyAsInt)
                .filter(node -> node > DirectoryTree.TOP)
                .toList();
        return new DuplicateFile(left, allocatedBytes, isWhollyInTree && left.size() == names.size());
    }
}
