package org.ioscope.core.directory.watch;

import java.time.Duration;
import java.util.Optional;
import org.ioscope.core.directory.ScanOptions;

/// How a tree is watched.
///
/// @param scan how the tree was scanned: what was left out then is left out now
/// @param backend forced, or empty: fanotify where it is allowed, else inotify
/// @param interval how long changes are gathered before their directories are read again
/// @param ranked how many directories a state names
/// @param mostWatches most directories that inotify watches, within the limit of the system
public record WatchOptions(
        ScanOptions scan, Optional<WatchBackend> backend, Duration interval, int ranked, int mostWatches) {

    /// What is usual.
    public static final WatchOptions DEFAULT =
            new WatchOptions(ScanOptions.DEFAULT, Optional.empty(), Duration.ofSeconds(1), 100, 65_536);

    public WatchOptions {
        if (interval.isNegative() || ranked < 1 || mostWatches < 0) {
            throw new IllegalArgumentException("a negative limit");
        }
    }

    /// The same for a tree that was scanned so.
    public WatchOptions scannedBy(ScanOptions options) {
        return new WatchOptions(options, backend, interval, ranked, mostWatches);
    }

    /// The same by that backend and no other.
    public WatchOptions by(WatchBackend forced) {
        return new WatchOptions(scan, Optional.of(forced), interval, ranked, mostWatches);
    }

    /// The same with another interval.
    public WatchOptions every(Duration other) {
        return new WatchOptions(scan, backend, other, ranked, mostWatches);
    }

    /// The same with that many directories named.
    public WatchOptions ranking(int directories) {
        return new WatchOptions(scan, backend, interval, directories, mostWatches);
    }

    /// The same with no more watches of inotify.
    public WatchOptions watchingAtMost(int directories) {
        return new WatchOptions(scan, backend, interval, ranked, directories);
    }
}
