package org.ioscope.core.directory.watch;

import java.util.Optional;
import org.ioscope.core.directory.RawPath;
import org.jspecify.annotations.Nullable;

/// A file system of the tree while it is found out how to watch it.
final class WatchedSystem {

    private final int anchor;
    private final RawPath path;
    private @Nullable WatchBackend backend;
    private String reason = "";
    private int directories;
    private int watched;

    /// @param anchor the directory where it begins in the tree
    WatchedSystem(int anchor, RawPath path) {
        this.anchor = anchor;
        this.path = path;
    }

    int anchor() {
        return anchor;
    }

    void useFanotify() {
        backend = WatchBackend.FANOTIFY;
    }

    /// By inotify, or not at all if it has no watches.
    void refuse(String why) {
        reason = reason.isEmpty() ? why : reason + "; " + why;
    }

    boolean isWhole() {
        return backend == WatchBackend.FANOTIFY;
    }

    void countDirectory() {
        directories++;
    }

    void countWatch() {
        backend = WatchBackend.INOTIFY;
        watched++;
    }

    boolean hasUnwatched() {
        return !isWhole() && watched < directories;
    }

    WatchedPart part() {
        return new WatchedPart(
                path, Optional.ofNullable(backend), directories, isWhole() ? directories : watched, reason);
    }
}
