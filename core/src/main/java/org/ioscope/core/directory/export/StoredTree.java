package org.ioscope.core.directory.export;

import java.time.Instant;
import org.ioscope.core.directory.DirectoryTree;

/// A tree that was read from a file.
///
/// @param tree what the file holds; to be closed
/// @param program what wrote it, such as `ncdu 1.18`
/// @param time when it was written; 1970 where the file does not tell
public record StoredTree(DirectoryTree tree, String program, Instant time) implements AutoCloseable {

    @Override
    public void close() {
        tree.close();
    }
}
