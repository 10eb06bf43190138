package org.ioscope.core.directory.watch;

import java.util.HashMap;
import java.util.Map;

/// What files with several names occupied when they were last seen, by whichever name: so that their growth counts
/// once.
final class LinkedFiles {

    /// Of more files, each directory counts for itself.
    private static final int MOST = 200_000;

    private final Map<FileId, Long> bytes = new HashMap<>();

    /// Sees a file.
    ///
    /// @param before what its directory knows of it
    /// @return by how much it grew since it was last seen
    long grown(FileId id, long now, long before) {
        Long last = bytes.size() < MOST || bytes.containsKey(id) ? bytes.put(id, now) : null;
        return now - (last == null ? before : last);
    }
}
