package org.ioscope.core.directory.watch;

import java.time.Instant;
import java.util.List;

/// What is known of a watched tree.
///
/// @param since when the watch began
/// @param time when directories were last compared
/// @param parts how each file system is watched; empty until that is known
/// @param growing the directories that have grown, most first, as many as asked for
/// @param grown how many directories have grown
/// @param grownBytes by how much, together
/// @param freedBytes by how much others have shrunk, together
/// @param bytesPerSecond what was added and freed in the last interval, together
/// @param missed how often changes were lost: the kernel dropped events, there was no room to follow a directory,
///     or
///     one could not be read
/// @param ready whether `parts` are known
/// @param failure why it ended; empty while it goes on
public record WatchState(
        Instant since,
        Instant time,
        List<WatchedPart> parts,
        List<DirectoryGrowth> growing,
        int grown,
        long grownBytes,
        long freedBytes,
        double bytesPerSecond,
        long missed,
        boolean ready,
        String failure) {

    public WatchState {
        parts = List.copyOf(parts);
        growing = List.copyOf(growing);
    }

    static WatchState beginning(Instant since) {
        return new WatchState(since, since, List.of(), List.of(), 0, 0, 0, 0, 0, false, "");
    }

    WatchState failed(String why) {
        return new WatchState(since, time, parts, growing, grown, grownBytes, freedBytes, 0, missed, ready, why);
    }

    /// Whether it is known by now how it is watched.
    public boolean isReady() {
        return ready || !failure.isEmpty();
    }

    /// Whether anything is watched.
    public boolean isWatching() {
        return failure.isEmpty() && parts.stream().anyMatch(part -> part.watched() > 0);
    }

    /// Directories of the tree.
    public long directories() {
        return parts.stream().mapToLong(WatchedPart::directories).sum();
    }

    /// Directories of the tree that are watched.
    public long watched() {
        return parts.stream().mapToLong(WatchedPart::watched).sum();
    }
}
