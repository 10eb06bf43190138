package org.ioscope.core.directory.duplicates;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/// What a search for files of the same content found.
///
/// @param groups those whose deletion frees most first
/// @param freedBytes by all groups
/// @param candidates files that share their length with another one, each name for itself
/// @param emptyFiles files without content, which are all the same and are in no group
/// @param skipped files that could not be compared, by the reason
/// @param readBytes read to find out
/// @param seconds the search took
/// @param isCancelled whether it was ended before all was compared
public record Duplicates(
        List<DuplicateGroup> groups,
        long freedBytes,
        int candidates,
        int emptyFiles,
        Map<SkipReason, Integer> skipped,
        long readBytes,
        double seconds,
        boolean isCancelled) {

    static final Comparator<DuplicateGroup> MOST_FREED_FIRST =
            Comparator.comparingLong(DuplicateGroup::freedBytes).reversed();

    public Duplicates {
        groups = List.copyOf(groups);
        skipped = Map.copyOf(skipped);
    }

    /// How many files could not be compared for this reason.
    public int skipped(SkipReason reason) {
        return skipped.getOrDefault(reason, 0);
    }

    /// What is left of it in another tree of the same place, after files went: groups of two or more. What came is
    /// not compared.
    ///
    /// @param nodeNow the node there of a node here; negative of one that is gone, or is not the same any more
    public Duplicates in(IntUnaryOperator nodeNow) {
        List<DuplicateGroup> left = groups.stream()
                .map(group -> group.in(nodeNow))
                .filter(group -> group.files().size() > 1)
                .sorted(MOST_FREED_FIRST)
                .toList();
        return new Duplicates(left, freed(left), candidates, emptyFiles, skipped, readBytes, seconds, isCancelled);
    }

    static long freed(List<DuplicateGroup> groups) {
        return groups.stream().mapToLong(DuplicateGroup::freedBytes).reduce(0, DuplicateGroup::sum);
    }
}
