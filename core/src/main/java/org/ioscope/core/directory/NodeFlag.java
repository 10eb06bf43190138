package org.ioscope.core.directory;

/// What is special about a node of a [DirectoryTree].
public enum NodeFlag {
    /// A file with more than one name.
    HARD_LINKED(1),
    /// A further name of a file whose bytes are counted at another.
    NOT_COUNTED(1 << 1),
    /// Fewer bytes are allocated than the file is long.
    SPARSE(1 << 2),
    /// The file system keeps it compressed.
    COMPRESSED(1 << 3),
    /// Another file system, or another part of one, is mounted here.
    MOUNT_POINT(1 << 4),
    /// A subvolume of btrfs that is not mounted by itself.
    SUBVOLUME(1 << 5),
    /// It, or part of it, could not be read.
    UNREADABLE(1 << 6),
    /// Not entered, because a filter or the limit of depth says so.
    EXCLUDED(1 << 7),
    /// Not entered, because it is another file system than that of the scanned path.
    OTHER_FILE_SYSTEM(1 << 8),
    /// Not entered, because it holds no files of a disk (`/proc`).
    SKIPPED_FILE_SYSTEM(1 << 9),
    /// Not entered, because the same directory is counted where it is reached first.
    SEEN_ELSEWHERE(1 << 10),
    /// A directory that was not yet read to its end.
    PENDING(1 << 11),
    /// The bytes it occupies are not known.
    ALLOCATION_UNKNOWN(1 << 12),
    /// Not entered, because its files are those of another machine.
    NETWORK_FILE_SYSTEM(1 << 13);

    private final int bit;

    NodeFlag(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
