package org.ioscope.core.directory.removal;

import java.util.List;

/// What became of a [Removal].
///
/// @param deleted entries that are gone
/// @param failures how many could not be deleted; directories above them stay too and are not counted
/// @param listed the first failures, each a path below what was to be deleted and the reason; texts may contain
///     anything
/// @param cancelled whether it was stopped before its end
public record RemovalResult(long deleted, int failures, List<String> listed, boolean cancelled) {

    public RemovalResult {
        listed = List.copyOf(listed);
    }

    /// Whether all is gone.
    public boolean isComplete() {
        return failures == 0 && !cancelled;
    }
}
