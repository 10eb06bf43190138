package org.ioscope.app.desktop.directories;

import java.nio.file.Path;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.PathBytes;

/// A file or directory that something is done to, read out of its tree so that no tree is needed any more.
///
/// @param node in the tree that was shown
/// @param directory whether it is one
/// @param name safe to show
/// @param path whole, safe to show
/// @param bytes what it occupies with all that is in it
/// @param entries how many files and directories are in it
/// @param root the scanned path that it is below
/// @param below the path from there; empty of the scanned path itself
@SuppressWarnings("ArrayRecordComponent") // paths as the kernel has them; nobody compares or changes them
record Target(
        int node, boolean directory, String name, String path, long bytes, long entries, byte[] root, byte[] below) {

    static Target of(ShownTree shown, int node) {
        DirectoryTree tree = shown.tree();
        return new Target(
                node,
                tree.isDirectory(node),
                tree.displayName(node),
                shown.path(node),
                tree.totalAllocated(node),
                tree.isDirectory(node) ? (long) tree.totalFiles(node) + tree.totalDirectories(node) : 0,
                tree.path(shown.scannedPath(node)),
                shown.below(node));
    }

    /// Whether it is a scanned path itself, which is not taken away.
    boolean isScannedPath() {
        return below.length == 0;
    }

    /// The path for Java's file functions.
    Path file() {
        return PathBytes.toPath(whole());
    }

    /// The path for the kernel.
    byte[] whole() {
        if (below.length == 0) {
            return root.clone();
        }
        boolean slash = root[root.length - 1] == '/';
        byte[] path = new byte[root.length + (slash ? 0 : 1) + below.length];
        System.arraycopy(root, 0, path, 0, root.length);
        if (!slash) {
            path[root.length] = '/';
        }
        System.arraycopy(below, 0, path, path.length - below.length, below.length);
        return path;
    }

    /// The folder itself, or the one that a file is in.
    Path folder() {
        Path file = file();
        Path parent = file.getParent();
        return directory || parent == null ? file : parent;
    }
}
