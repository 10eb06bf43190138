package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;

/// Reaches a directory from its scanned path, name by name: where its parent could not be kept open. No step
/// follows a link, and the directory must be the one that was found before; so nobody can lead whoever asks
/// elsewhere meanwhile.
final class Descent {

    private final DirectoryTree tree;
    private final DirectoryCalls calls;
    private final StatxDecoder statx;
    private final boolean follow;

    /// @param follow whether links below the scanned path are followed
    Descent(DirectoryTree tree, DirectoryCalls calls, StatxDecoder statx, boolean follow) {
        this.tree = tree;
        this.calls = calls;
        this.statx = statx;
        this.follow = follow;
    }

    /// Opens a directory.
    ///
    /// @return a descriptor, or the negative error number; `-ENOENT` if another directory has taken its place
    int open(int node) {
        int[] way = new int[tree.depth(node)];
        int at = node;
        for (int i = way.length - 1; i >= 0; i--) {
            way[i] = at;
            at = tree.parent(at);
        }
        int descriptor = DirectoryCalls.WORKING_DIRECTORY;
        for (int i = 0; i < way.length; i++) {
            int next = calls.open(descriptor, tree.names().address(tree.nodes().nameOffset(way[i])), i == 0 || follow);
            if (i > 0) {
                calls.close(descriptor);
            }
            if (next < 0) {
                return next;
            }
            descriptor = next;
        }
        return isSame(descriptor, node) ? descriptor : refuse(descriptor);
    }

    private boolean isSame(int descriptor, int node) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment itself = arena.allocateFrom(".");
            int directory = tree.nodes().link(node);
            if (calls.stat(descriptor, itself.address(), false, statx.address(0)) != 0) {
                return false;
            }
            statx.read(1);
            return statx.inode() == tree.directories().inode(directory)
                    && statx.device() == tree.directories().device(directory);
        }
    }

    private int refuse(int descriptor) {
        calls.close(descriptor);
        return -Errno.ENOENT.number();
    }
}
