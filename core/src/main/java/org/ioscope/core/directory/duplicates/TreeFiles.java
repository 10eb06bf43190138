package org.ioscope.core.directory.duplicates;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.TreeDirectories;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.FileCalls;

/// Opens files of a tree, relative to their directories and without following links. One thread at a time; must
/// outlive the files it opened.
final class TreeFiles implements AutoCloseable {

    private static final int NAME_BYTES = 4096;

    private final DirectoryTree tree;
    private final TreeDirectories directories;
    private final FileCalls calls = new FileCalls();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment statx = arena.allocate(DirectoryCalls.STATX_BYTES, Long.BYTES);
    private final MemorySegment name = arena.allocate(NAME_BYTES + 1L);

    TreeFiles(DirectoryTree tree) {
        this.tree = tree;
        directories = new TreeDirectories(tree);
    }

    /// Opens a file.
    ///
    /// @throws SkippedFileException if it is not there any more, is not what it was when it was scanned, or may
    ///     not
    ///     be read
    OpenFile open(int node) throws SkippedFileException {
        int parent = tree.parent(node);
        int directory = directories.open(parent);
        if (directory < 0 && parent != DirectoryTree.TOP) {
            throw failure(node, directory);
        }
        byte[] bytes = tree.name(node);
        if (bytes.length > NAME_BYTES) {
            throw failure(node, -Errno.ENAMETOOLONG.number());
        }
        name.asByteBuffer().put(bytes).put((byte) 0);
        int descriptor = calls.open(directory, name.address(), parent == DirectoryTree.TOP);
        if (descriptor < 0) {
            throw failure(node, descriptor);
        }
        try {
            FileState state = state(node, descriptor);
            if (!state.isRegular() || state.length() != tree.apparentBytes(node)) {
                throw new SkippedFileException(node, SkipReason.CHANGED);
            }
            return new OpenFile(this, node, descriptor, state);
        } catch (SkippedFileException e) {
            calls.close(descriptor);
            throw e;
        }
    }

    FileCalls calls() {
        return calls;
    }

    /// What an open file is now.
    FileState state(int node, int descriptor) throws SkippedFileException {
        int result = calls.stat(descriptor, statx.address());
        if (result < 0) {
            throw failure(node, result);
        }
        return FileState.of(statx);
    }

    /// @param result negative error number
    static SkippedFileException failure(int node, int result) {
        Errno errno = Errno.of(-result);
        return new SkippedFileException(
                node,
                switch (errno) {
                    case ENOENT, ENOTDIR -> SkipReason.VANISHED;
                    // A link has taken its place.
                    case ELOOP -> SkipReason.CHANGED;
                    default -> SkipReason.UNREADABLE;
                });
    }

    @Override
    public void close() {
        directories.close();
        arena.close();
    }
}
