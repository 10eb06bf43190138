package org.ioscope.app.cli;

import java.time.Instant;
import org.ioscope.core.directory.DirectoryProfile;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.ScanErrors;
import org.ioscope.core.directory.export.StoredTree;
import org.jspecify.annotations.Nullable;

/// What is reported: a scan's result or a stored tree, and what it is compared with.
///
/// @param tree what is shown
/// @param time when it was
/// @param profile how it was scanned, null if it was stored
/// @param before what it is compared with, null if with nothing
record ScanResult(
        DirectoryTree tree,
        Instant time,
        @Nullable DirectoryProfile profile,
        @Nullable StoredTree before) implements AutoCloseable {

    ScanErrors errors() {
        return profile == null ? new ScanErrors() : profile.errors();
    }

    /// Whether the user ended the scan.
    boolean isCancelled() {
        return profile != null && profile.isCancelled();
    }

    int exitCode() {
        return isCancelled() ? ExitCodes.INTERRUPTED : errors().count() > 0 ? ExitCodes.FAILED : ExitCodes.OK;
    }

    @Override
    public void close() {
        tree.close();
        if (before != null) {
            before.close();
        }
    }
}
