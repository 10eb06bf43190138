package org.ioscope.core.directory;

/// Rows of some directories that follow each other, copied at once as in [NodeBlock]: what sums are made of. One
/// thread at a time.
final class DirectoryBlock {

    /// How many directories it holds at most.
    static final int MOST = 256;

    private static final int LONGS = DirectoryRows.ROW_BYTES / Long.BYTES;
    private static final int CHILDREN = 1;
    private static final int NEWEST = 6;
    private static final int OWN_APPARENT = 7;
    private static final int OWN_ALLOCATED = 8;
    private static final long UNSIGNED_INT = 0xffff_ffffL;

    private final DirectoryRows directories;
    private final long[] rows = new long[MOST * LONGS];
    private int first;

    DirectoryBlock(DirectoryRows directories) {
        this.directories = directories;
    }

    /// Takes over directories, which are then known by their position.
    ///
    /// @param count at most [#MOST]
    void load(int from, int count) {
        first = from;
        directories.read(from, count, rows);
    }

    int node(int position) {
        return (int) rows[position * LONGS];
    }

    /// The number of the directory it lies in; that of [DirectoryTree#TOP] is its own.
    int parent(int position) {
        return (int) (rows[position * LONGS] >>> Integer.SIZE);
    }

    int childCount(int position) {
        int count = DirectoryRows.count(rows[position * LONGS + CHILDREN]);
        return count == DirectoryRows.EXTENTS ? directories.childCount(first + position) : count;
    }

    /// As far as it is known, in seconds.
    long newest(int position) {
        return rows[position * LONGS + NEWEST] & UNSIGNED_INT;
    }

    /// Its own bytes and those of its files.
    long ownApparent(int position) {
        return rows[position * LONGS + OWN_APPARENT];
    }

    /// As [#ownApparent].
    long ownAllocated(int position) {
        return rows[position * LONGS + OWN_ALLOCATED];
    }
}
