package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import org.ioscope.nativeaccess.DirectoryCalls;

/// Opens directories of a tree again. No step below the scanned path follows a link, and what is opened is the
/// directory that was scanned, or nothing.
///
/// Keeps one descriptor open, that of the directory asked for last, until it is closed. One thread at a time.
public final class TreeDirectories implements AutoCloseable {

    private final Arena arena = Arena.ofShared();
    private final DirectoryCalls calls = new DirectoryCalls();
    private final Descent descent;
    private int current = DirectoryTree.NO_NODE;
    private int descriptor = -1;

    public TreeDirectories(DirectoryTree tree) {
        descent = new Descent(tree, calls, new StatxDecoder(arena, 1), false);
    }

    /// The descriptor of a directory, for the next call only; that of [DirectoryTree#TOP] is where relative
    /// paths start from.
    ///
    /// @return the descriptor, or the negative error number; `-ENOENT` if another directory has taken its place
    public int open(int node) {
        if (node == DirectoryTree.TOP) {
            return DirectoryCalls.WORKING_DIRECTORY;
        }
        if (node != current) {
            leave();
            int opened = descent.open(node);
            if (opened < 0) {
                return opened;
            }
            descriptor = opened;
            current = node;
        }
        return descriptor;
    }

    private void leave() {
        if (descriptor >= 0) {
            calls.close(descriptor);
        }
        descriptor = -1;
        current = DirectoryTree.NO_NODE;
    }

    @Override
    public void close() {
        leave();
        arena.close();
    }
}
