package org.ioscope.core.directory.watch;

import java.util.Optional;
import org.ioscope.core.directory.RawPath;

/// How one file system of a tree is watched.
///
/// @param path where it begins in the tree
/// @param backend empty if it is not watched at all
/// @param directories how many of the tree lie on it
/// @param watched how many of these are watched
/// @param reason why not all are, or why not by fanotify; empty if it is as good as it gets
public record WatchedPart(RawPath path, Optional<WatchBackend> backend, int directories, int watched, String reason) {

    /// Whether nothing that happens there is overlooked.
    public boolean isWhole() {
        return watched >= directories;
    }
}
