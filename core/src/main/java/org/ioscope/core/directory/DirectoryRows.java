package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.util.function.IntConsumer;

/// One row of 72 bytes for each directory of a tree: its children, and the sums of what is below.
///
/// What its files have is added up as they come; sums of whole subtrees are made of that later ([TreeTotals]).
/// Children lie in one or more extents of nodes, in the order in which they were read. A directory's number is
/// greater than that of its parent.
final class DirectoryRows {

    static final int ROW_BYTES = 72;
    private static final int NODE = 0;
    private static final int FIRST = 4;
    private static final int CHILDREN = 8;
    private static final int NEXT_EXTENT = 12;
    private static final int INODE = 16;
    private static final int TOTAL_APPARENT = 24;
    private static final int TOTAL_ALLOCATED = 32;
    private static final int TOTAL_FILES = 40;
    private static final int TOTAL_DIRECTORIES = 44;
    private static final int NEWEST = 48;
    private static final int DEVICE = 52;
    private static final int OWN_APPARENT = 56;
    private static final int OWN_ALLOCATED = 64;

    private static final int EXTENT_BYTES = 16;
    private static final int EXTENT_FIRST = 0;
    private static final int EXTENT_COUNT = 4;
    private static final int EXTENT_NEXT = 8;
    /// Of a directory's first further extent: the number of its last one.
    private static final int EXTENT_LAST = 12;

    private final RowStore rows;
    /// Further extents of directories with more children than a batch holds; row 0 is not used.
    private final RowStore extents;

    private final Devices devices = new Devices();

    DirectoryRows(Arena arena) {
        rows = new RowStore(arena, ROW_BYTES);
        extents = new RowStore(arena, EXTENT_BYTES);
    }

    int count() {
        return rows.count();
    }

    long bytes() {
        return rows.bytes() + extents.bytes();
    }

    int take(int directories) {
        return rows.take(directories);
    }

    void begin(int directory, int node, long inode, long device) {
        rows.setInt(directory, NODE, node);
        rows.setLong(directory, INODE, inode);
        rows.setInt(directory, DEVICE, devices.numberOf(device));
    }

    int node(int directory) {
        return rows.getInt(directory, NODE);
    }

    long inode(int directory) {
        return rows.getLong(directory, INODE);
    }

    long device(int directory) {
        return devices.device(rows.getInt(directory, DEVICE));
    }

    /// Shows readers further children, whose rows are complete. Only the thread that reads the directory.
    void addChildren(int directory, int first, int count) {
        int held = rows.getInt(directory, CHILDREN);
        int further = rows.getInt(directory, NEXT_EXTENT);
        int last = further == 0 ? 0 : extents.getInt(further, EXTENT_LAST);
        if (held == 0) {
            rows.setInt(directory, FIRST, first);
            rows.releaseInt(directory, CHILDREN, count);
        } else if (last == 0 && rows.getInt(directory, FIRST) + held == first) {
            rows.releaseInt(directory, CHILDREN, held + count);
        } else if (last != 0 && extents.getInt(last, EXTENT_FIRST) + extents.getInt(last, EXTENT_COUNT) == first) {
            extents.releaseInt(last, EXTENT_COUNT, extents.getInt(last, EXTENT_COUNT) + count);
        } else {
            addExtent(directory, further, last, first, count);
        }
    }

    private void addExtent(int directory, int further, int last, int first, int count) {
        int extent = extents.take(1);
        if (extent == 0) {
            extent = extents.take(1);
        }
        extents.setInt(extent, EXTENT_FIRST, first);
        extents.setInt(extent, EXTENT_COUNT, count);
        if (further == 0) {
            extents.setInt(extent, EXTENT_LAST, extent);
            rows.releaseInt(directory, NEXT_EXTENT, extent);
        } else {
            extents.setInt(further, EXTENT_LAST, extent);
            extents.releaseInt(last, EXTENT_NEXT, extent);
        }
    }

    int childCount(int directory) {
        int count = rows.acquireInt(directory, CHILDREN);
        int extent = rows.acquireInt(directory, NEXT_EXTENT);
        while (extent != 0) {
            count += extents.acquireInt(extent, EXTENT_COUNT);
            extent = extents.acquireInt(extent, EXTENT_NEXT);
        }
        return count;
    }

    void forEachChild(int directory, IntConsumer action) {
        forEachExtent(directory, (first, count) -> {
            for (int node = first; node < first + count; node++) {
                action.accept(node);
            }
        });
    }

    /// Gives the children as extents of nodes that follow each other.
    void forEachExtent(int directory, ExtentConsumer action) {
        int count = rows.acquireInt(directory, CHILDREN);
        action.accept(rows.getInt(directory, FIRST), count);
        int extent = rows.acquireInt(directory, NEXT_EXTENT);
        while (extent != 0) {
            int further = extents.acquireInt(extent, EXTENT_COUNT);
            action.accept(extents.getInt(extent, EXTENT_FIRST), further);
            extent = extents.acquireInt(extent, EXTENT_NEXT);
        }
    }

    /// Takes nodes that follow each other.
    interface ExtentConsumer {
        void accept(int first, int count);
    }

    /// Adds files of the directory itself. Only the thread that reads it.
    ///
    /// @param newest when the one that was changed last was, in seconds
    void addOwn(int directory, long apparent, long allocated, long newest) {
        rows.setLong(directory, OWN_APPARENT, Totals.sum(rows.getLong(directory, OWN_APPARENT), apparent));
        rows.setLong(directory, OWN_ALLOCATED, Totals.sum(rows.getLong(directory, OWN_ALLOCATED), allocated));
        raiseNewest(directory, newest);
    }

    /// Forgets the files of the directory itself.
    void clearOwn(int directory) {
        rows.setLong(directory, OWN_APPARENT, 0);
        rows.setLong(directory, OWN_ALLOCATED, 0);
        rows.setInt(directory, NEWEST, 0);
    }

    private void raiseNewest(int directory, long newest) {
        if (newest > newest(directory)) {
            rows.setInt(directory, NEWEST, (int) newest);
        }
    }

    /// Copies the rows of directories that follow each other.
    void read(int first, int count, long[] into) {
        rows.getLongs(first, into, count * (ROW_BYTES / Long.BYTES));
    }

    /// Sets what a directory and all below it have.
    ///
    /// @param directories below it
    /// @param newest when the last of all was changed, in seconds
    void setTotals(int directory, long apparent, long allocated, int files, int directories, int newest) {
        rows.setLong(directory, TOTAL_APPARENT, apparent);
        rows.setLong(directory, TOTAL_ALLOCATED, allocated);
        rows.setInt(directory, TOTAL_FILES, files);
        rows.setInt(directory, TOTAL_DIRECTORIES, directories);
        rows.setInt(directory, NEWEST, newest);
    }

    long totalApparent(int directory) {
        return rows.getLong(directory, TOTAL_APPARENT);
    }

    long totalAllocated(int directory) {
        return rows.getLong(directory, TOTAL_ALLOCATED);
    }

    int totalFiles(int directory) {
        return rows.getInt(directory, TOTAL_FILES);
    }

    int totalDirectories(int directory) {
        return rows.getInt(directory, TOTAL_DIRECTORIES);
    }

    long newest(int directory) {
        return rows.getInt(directory, NEWEST) & 0xffff_ffffL;
    }

    /// Adds to the totals, for what is counted in each directory once and not the sum of what is below.
    void addBytes(int directory, long apparent, long allocated) {
        rows.setLong(directory, TOTAL_APPARENT, Totals.sum(totalApparent(directory), apparent));
        rows.setLong(directory, TOTAL_ALLOCATED, Totals.sum(totalAllocated(directory), allocated));
    }
}
