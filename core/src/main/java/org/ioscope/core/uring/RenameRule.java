package org.ioscope.core.uring;

/// What [DirectoryOperations#renameat] does if the new name is taken (`RENAME_*` of linux/fs.h).
public enum RenameRule {
    /// Takes its place, in one step.
    REPLACE(0),
    /// -EEXIST.
    NOREPLACE(1),
    /// The two swap names, in one step; -ENOENT if the new name is not taken.
    EXCHANGE(1 << 1),
    /// Takes its place, and leaves a whiteout of an overlay file system behind (needs CAP_MKNOD).
    WHITEOUT(1 << 2);

    private final int bits;

    RenameRule(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
