package org.ioscope.core.directory.duplicates;

import java.util.List;
import java.util.Map;

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

    public Duplicates {
        groups = List.copyOf(groups);
        skipped = Map.copyOf(skipped);
    }

    /// How many files could not be compared for this reason.
    public int skipped(SkipReason reason) {
        return skipped.getOrDefault(reason, 0);
    }
}
