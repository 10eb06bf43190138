package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.util.function.IntConsumer;

/// One row of 72 bytes for each directory of a tree: its children, and the sums of what is below.
///
/// What it and its files have is added up as they come; sums of whole subtrees are made of that later ([TreeTotals]).
/// Children lie in one or more extents of nodes, in the order in which they were read. A directory's number is
/// greater than that of its parent.
final class DirectoryRows {

    static final int ROW_BYTES = 72;
    private static final int NODE = 0;
    private static final int PARENT = 4;
    /// The first child, and above it how many follow; or the number of an extent and [#EXTENTS].
    private static final int CHILDREN = 8;
    private static final int INODE = 16;
    private static final int TOTAL_APPARENT = 24;
    private static final int TOTAL_ALLOCATED = 32;
    private static final int TOTAL_FILES = 40;
    private static final int TOTAL_DIRECTORIES = 44;
    private static final int NEWEST = 48;
    private static final int DEVICE = 52;
    private static final int OWN_APPARENT = 56;
    private static final int OWN_ALLOCATED = 64;

    /// Instead of a number of children: they lie in several extents.
    static final int EXTENTS = -1;

    private static final int EXTENT_BYTES = 16;
    private static final int EXTENT_FIRST = 0;
    private static final int EXTENT_COUNT = 4;
    /// 0 of the last one: row 0 is always the first of a directory.
    private static final int EXTENT_NEXT = 8;
    /// Of a directory's first extent: the number of its last one.
    private static final int EXTENT_LAST = 12;

    private final RowStore rows;
    /// Of directories whose children do not all follow each other.
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

    /// Writes what is known before a directory is read.
    ///
    /// @param parent the number of its parent
    void begin(int directory, int node, int parent, long inode, long device) {
        rows.setInt(directory, NODE, node);
        rows.setInt(directory, PARENT, parent);
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
        long held = rows.getLong(directory, CHILDREN);
        int heldFirst = first(held);
        int heldCount = count(held);
        if (heldCount == 0) {
            rows.releaseLong(directory, CHILDREN, children(first, count));
        } else if (heldCount == EXTENTS) {
            addToExtents(heldFirst, first, count);
        } else if (heldFirst + heldCount == first) {
            rows.releaseLong(directory, CHILDREN, children(heldFirst, heldCount + count));
        } else {
            int extent = extents.take(2);
            setExtent(extent, heldFirst, heldCount);
            setExtent(extent + 1, first, count);
            extents.setInt(extent, EXTENT_NEXT, extent + 1);
            extents.setInt(extent, EXTENT_LAST, extent + 1);
            rows.releaseLong(directory, CHILDREN, children(extent, EXTENTS));
        }
    }

    private void addToExtents(int firstExtent, int first, int count) {
        int last = extents.getInt(firstExtent, EXTENT_LAST);
        int held = extents.getInt(last, EXTENT_COUNT);
        if (extents.getInt(last, EXTENT_FIRST) + held == first) {
            extents.releaseInt(last, EXTENT_COUNT, held + count);
        } else {
            int extent = extents.take(1);
            setExtent(extent, first, count);
            extents.setInt(firstExtent, EXTENT_LAST, extent);
            extents.releaseInt(last, EXTENT_NEXT, extent);
        }
    }

    private void setExtent(int extent, int first, int count) {
        extents.setInt(extent, EXTENT_FIRST, first);
        extents.setInt(extent, EXTENT_COUNT, count);
    }

    private static long children(int first, int count) {
        return (long) count << Integer.SIZE | first;
    }

    private static int first(long children) {
        return (int) children;
    }

    /// How many children these are, [#EXTENTS] where they do not say so themselves.
    static int count(long children) {
        return (int) (children >>> Integer.SIZE);
    }

    int childCount(int directory) {
        long children = rows.acquireLong(directory, CHILDREN);
        int count = count(children);
        return count == EXTENTS ? countExtents(first(children)) : count;
    }

    private int countExtents(int firstExtent) {
        int count = 0;
        int extent = firstExtent;
        do {
            count += extents.acquireInt(extent, EXTENT_COUNT);
            extent = extents.acquireInt(extent, EXTENT_NEXT);
        } while (extent != 0);
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
        long children = rows.acquireLong(directory, CHILDREN);
        if (count(children) != EXTENTS) {
            action.accept(first(children), count(children));
            return;
        }
        int extent = first(children);
        do {
            int count = extents.acquireInt(extent, EXTENT_COUNT);
            action.accept(extents.getInt(extent, EXTENT_FIRST), count);
            extent = extents.acquireInt(extent, EXTENT_NEXT);
        } while (extent != 0);
    }

    /// Takes nodes that follow each other.
    interface ExtentConsumer {
        void accept(int first, int count);
    }

    /// Adds bytes of the directory itself, or of files in it. Only the thread that reads it, or begins it.
    ///
    /// @param newest when the one that was changed last was, in seconds
    void addOwn(int directory, long apparent, long allocated, long newest) {
        rows.setLong(directory, OWN_APPARENT, Totals.sum(rows.getLong(directory, OWN_APPARENT), apparent));
        rows.setLong(directory, OWN_ALLOCATED, Totals.sum(rows.getLong(directory, OWN_ALLOCATED), allocated));
        raiseNewest(directory, newest);
    }

    /// Forgets what was added by [#addOwn].
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

    /// Sets the bytes of a directory and all below it.
    void setTotals(int directory, long apparent, long allocated) {
        rows.setLong(directory, TOTAL_APPARENT, apparent);
        rows.setLong(directory, TOTAL_ALLOCATED, allocated);
    }

    /// Sets how many there are below a directory.
    ///
    /// @param directories below it
    /// @param newest when the last of all was changed, in seconds
    void setTotals(int directory, int files, int directories, int newest) {
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
