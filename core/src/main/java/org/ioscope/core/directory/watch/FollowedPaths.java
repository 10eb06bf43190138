package org.ioscope.core.directory.watch;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.TreeDirectories;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;

/// Where followed directories lie, and how they are opened: from the scanned path name by name, without following
/// a
/// link, and only if the directory is still the one that was meant. So whatever an event names, nothing outside of
/// the scanned paths is ever looked at.
final class FollowedPaths implements AutoCloseable {

    private final DirectoryTree tree;
    private final DirectoryCalls calls;
    private final OpenStat stat;
    private TreeDirectories directories;

    FollowedPaths(DirectoryTree tree, DirectoryCalls calls, OpenStat stat) {
        this.tree = tree;
        this.calls = calls;
        this.stat = stat;
        directories = new TreeDirectories(tree);
    }

    /// Forgets what is open: it may be elsewhere by now.
    void renew() {
        directories.close();
        directories = new TreeDirectories(tree);
    }

    /// Opens a directory for reading; the caller closes it.
    ///
    /// @return the descriptor, or the negative error number; `-ENOENT` if it is not there any more
    int open(Followed directory) {
        Deque<byte[]> names = namesBelowTree(directory);
        int parent = directories.open(directory.owner().node());
        if (parent < 0) {
            return parent;
        }
        int descriptor = open(parent, new byte[] {'.'});
        while (descriptor >= 0 && !names.isEmpty()) {
            int next = open(descriptor, names.pop());
            calls.close(descriptor);
            descriptor = next;
        }
        if (descriptor >= 0 && !(stat.read(descriptor) && stat.id().equals(directory.id()))) {
            calls.close(descriptor);
            return -Errno.ENOENT.number();
        }
        return descriptor;
    }

    /// Opens an entry of an open directory.
    private int open(int directory, byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment text = arena.allocate(name.length + 1L);
            text.asByteBuffer().put(name);
            return calls.open(directory, text.address(), false);
        }
    }

    private static Deque<byte[]> namesBelowTree(Followed directory) {
        Deque<byte[]> names = new ArrayDeque<>();
        Followed at = directory;
        for (Followed above = at.parent(); above != null; above = at.parent()) {
            names.push(at.name());
            at = above;
        }
        return names;
    }

    /// The names from below the scanned path to the directory; empty of the scanned path itself.
    byte[] relativePath(Followed directory) {
        int node = directory.owner().node();
        byte[] path = tree.path(node);
        int from = scannedPath(directory).length;
        while (from < path.length && path[from] == '/') {
            from++;
        }
        ByteArrayOutputStream relative = new ByteArrayOutputStream();
        relative.writeBytes(Arrays.copyOfRange(path, Math.min(from, path.length), path.length));
        for (byte[] name : namesBelowTree(directory)) {
            if (relative.size() > 0) {
                relative.write('/');
            }
            relative.writeBytes(name);
        }
        return relative.toByteArray();
    }

    /// The scanned path that the directory lies below.
    byte[] scannedPath(Followed directory) {
        int at = directory.owner().node();
        while (tree.parent(at) != DirectoryTree.TOP) {
            at = tree.parent(at);
        }
        return tree.path(at);
    }

    @Override
    public void close() {
        directories.close();
    }
}
