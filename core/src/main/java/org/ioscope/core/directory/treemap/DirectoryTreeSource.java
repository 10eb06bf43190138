package org.ioscope.core.directory.treemap;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.FileKind;
import org.jspecify.annotations.Nullable;

/// A scanned tree as pictures need it, also while it still grows. Its bytes are counted as in the tree's
/// totals; what an entry occupies is taken to be its length where that is not known.
public final class DirectoryTreeSource implements TreeMapSource {

    private final DirectoryTree tree;

    /// Kinds by number of an extension. Threads that race here write the same.
    private @Nullable FileKind[] kinds = new FileKind[256];

    /// Reads a tree, which stays its owner's.
    public DirectoryTreeSource(DirectoryTree tree) {
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
        long own = tree.allocatedBytes(node);
        if (own < 0) {
            return apparentBytes(node);
        }
        return tree.isDirectory(node) ? own : tree.totalAllocated(node);
    }

    @Override
    public long apparentBytes(int node) {
        return tree.isDirectory(node) ? tree.apparentBytes(node) : tree.totalApparent(node);
    }

    @Override
    public FileKind kind(int node) {
        EntryType type = tree.type(node);
        if (type == EntryType.SYMLINK) {
            return FileKind.LINK;
        }
        return type == EntryType.FILE ? byExtension(node) : FileKind.OTHER;
    }

    private FileKind byExtension(int node) {
        int extension = tree.extension(node);
        @Nullable FileKind[] known = kinds;
        if (extension >= known.length) {
            known = Arrays.copyOf(known, Math.max(2 * known.length, extension + 1));
            kinds = known;
        }
        FileKind kind = known[extension];
        if (kind == null) {
            kind = FileKind.ofExtension(tree.extensions().name(extension));
            known[extension] = kind;
        }
        // Numbers follow the extension of versioned libraries and rotated logs.
        return kind == FileKind.OTHER && isNumber(tree.extensions().name(extension))
                ? FileKind.ofName(new String(tree.name(node), StandardCharsets.UTF_8))
                : kind;
    }

    private static boolean isNumber(String extension) {
        return extension.length() > 1 && Character.isDigit(extension.charAt(1));
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
