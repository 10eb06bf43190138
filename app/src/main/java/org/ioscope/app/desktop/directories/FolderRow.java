package org.ioscope.app.desktop.directories;

import org.ioscope.core.directory.DirectoryTree;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.jspecify.annotations.Nullable;

/// A row of the table: a file or directory at its place. Names are read when they are first asked for, because
/// most
/// rows are never seen.
final class FolderRow {

    /// Whether what is in a directory is shown below it.
    enum Fold {
        NONE,
        CLOSED,
        OPEN
    }

    private final DirectoryTree tree;
    private final RowStyle style;
    private final int node;
    private final int depth;
    private final Fold fold;
    private final double bytes;
    private final double amount;
    private final double share;
    private final boolean lit;
    private @Nullable String name;

    /// @param style how rows are measured and written
    /// @param depth steps below the rows at the left edge
    /// @param bytes what it occupies, or its length if that is the measure; NaN where not known
    /// @param amount by the measure: bytes, or how many files; NaN where not known
    /// @param share part of the directory that it is in, in percent; NaN where that is not known
    /// @param lit whether it is not dimmed
    FolderRow(
            DirectoryTree tree,
            RowStyle style,
            int node,
            int depth,
            Fold fold,
            double bytes,
            double amount,
            double share,
            boolean lit) {
        this.tree = tree;
        this.style = style;
        this.node = node;
        this.depth = depth;
        this.fold = fold;
        this.bytes = bytes;
        this.amount = amount;
        this.share = share;
        this.lit = lit;
    }

    int node() {
        return node;
    }

    int depth() {
        return depth;
    }

    Fold fold() {
        return fold;
    }

    double bytes() {
        return bytes;
    }

    double amount() {
        return amount;
    }

    double share() {
        return share;
    }

    boolean lit() {
        return lit;
    }

    RowStyle style() {
        return style;
    }

    /// Safe to show.
    String name() {
        String known = name;
        if (known == null) {
            known = tree.displayName(node);
            name = known;
        }
        return known;
    }

    EntryType type() {
        return tree.type(node);
    }

    boolean isDirectory() {
        return tree.isDirectory(node);
    }

    /// Entries below a directory that are not directories; NaN where not known, and of what is none.
    double files() {
        return isDirectory() && !ShownTree.isUnread(tree, node) ? tree.totalFiles(node) : Double.NaN;
    }

    /// Directories below a directory; NaN where not known, and of what is none.
    double directories() {
        return isDirectory() && !ShownTree.isUnread(tree, node) ? tree.totalDirectories(node) : Double.NaN;
    }

    /// Seconds since 1970; 0 where not known.
    long newest() {
        return tree.newest(node);
    }

    String owner() {
        return style.owners().of(tree.owner(node));
    }

    double growth() {
        return style.growth().applyAsDouble(node);
    }

    /// What is special about it, in a few words; empty for nothing.
    String note() {
        if (tree.has(node, NodeFlag.UNREADABLE)) {
            return "not readable";
        }
        if (tree.has(node, NodeFlag.OTHER_FILE_SYSTEM)) {
            return "other file system";
        }
        if (tree.has(node, NodeFlag.SKIPPED_FILE_SYSTEM)) {
            return "not looked at";
        }
        if (tree.has(node, NodeFlag.NETWORK_FILE_SYSTEM)) {
            return "another machine, not looked at";
        }
        if (tree.has(node, NodeFlag.SEEN_ELSEWHERE)) {
            return "counted elsewhere";
        }
        if (tree.has(node, NodeFlag.NOT_COUNTED)) {
            return "hard link, counted elsewhere";
        }
        if (tree.has(node, NodeFlag.MOUNT_POINT)) {
            return "mounted here";
        }
        if (tree.has(node, NodeFlag.SUBVOLUME)) {
            return "subvolume";
        }
        if (tree.has(node, NodeFlag.PENDING)) {
            return "to be read";
        }
        return "";
    }
}
