package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.Extensions;
import org.ioscope.core.directory.FileKind;
import org.ioscope.core.directory.treemap.TreeMapSource;

/// A scanned tree for the pictures, with bytes as they are counted.
final class ScannedSource implements TreeMapSource {

    private final DirectoryTree tree;
    private volatile FileKind[] kinds = new FileKind[0];

    ScannedSource(DirectoryTree tree) {
        this.tree = tree;
    }

    @Override
    public int root() {
        return tree.root();
    }

    @Override
    public int nodeCount() {
        return tree.nodeCount();
    }

    @Override
    public int parent(int node) {
        return tree.parent(node);
    }

    @Override
    public boolean isDirectory(int node) {
        return tree.isDirectory(node);
    }

    @Override
    public long allocatedBytes(int node) {
        return tree.isDirectory(node) ? tree.allocatedBytes(node) : tree.totalAllocated(node);
    }

    @Override
    public long apparentBytes(int node) {
        return tree.isDirectory(node) ? tree.apparentBytes(node) : tree.totalApparent(node);
    }

    @Override
    public FileKind kind(int node) {
        if (tree.type(node) == EntryType.SYMLINK) {
            return FileKind.LINK;
        }
        int extension = tree.extension(node);
        FileKind kind = kindOf(extension);
        return kind == FileKind.OTHER && extension != Extensions.NONE ? FileKind.ofName(tree.displayName(node)) : kind;
    }

    /// Extensions are few and files are many.
    private FileKind kindOf(int extension) {
        FileKind[] known = kinds;
        if (extension >= known.length) {
            known = new FileKind[tree.extensions().count()];
            for (int i = 0; i < known.length; i++) {
                known[i] = FileKind.ofExtension(tree.extensions().name(i));
            }
            kinds = known;
        }
        return extension < known.length ? known[extension] : FileKind.OTHER;
    }

    @Override
    public long modifiedSeconds(int node) {
        return tree.modifiedSeconds(node);
    }

    @Override
    public int owner(int node) {
        return tree.owner(node);
    }

    @Override
    public String name(int node) {
        return node == DirectoryTree.TOP ? "All" : tree.displayName(node);
    }
}
