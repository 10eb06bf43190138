package org.ioscope.core.directory;

import org.jspecify.annotations.Nullable;

/// A directory that is to be read.
///
/// @param directory its number in [DirectoryRows]
/// @param node its node
/// @param depth steps below the scanned path, which has 0
/// @param scope the scanned path that it belongs to
/// @param parent what it is opened through, null if it is to be reached from the scanned path
record PendingDirectory(
        int directory,
        int node,
        int depth,
        ScanScope scope,
        @Nullable DirectoryHandle parent) {

    /// The same directory, to be reached from the scanned path.
    PendingDirectory fromTheTop() {
        return new PendingDirectory(directory, node, depth, scope, null);
    }

    void release() {
        if (parent != null) {
            parent.release();
        }
    }
}
