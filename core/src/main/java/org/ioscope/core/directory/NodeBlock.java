package org.ioscope.core.directory;

/// Rows of some nodes that follow each other, copied at once: on the heap reading a field costs a tenth of what it
/// costs in [NodeRows]. One thread at a time.
final class NodeBlock {

    /// How many nodes it holds at most.
    static final int MOST = 256;

    private static final int LONGS = NodeRows.ROW_BYTES / Long.BYTES;
    private static final int BLOCKS_AND_PARENT = 1;
    private static final int MODIFIED = 2;
    private static final int DAYS = 3;
    private static final int REST = 4;
    private static final int SHORT = 0xffff;
    private static final long UNSIGNED_INT = 0xffff_ffffL;

    private final NodeRows nodes;
    private final long[] rows = new long[MOST * LONGS];
    private int first;

    NodeBlock(DirectoryTree tree) {
        nodes = tree.nodes();
    }

    /// Takes over nodes, which are then known by their position.
    ///
    /// @param count at most [#MOST]
    void load(int from, int count) {
        first = from;
        nodes.read(from, count, rows);
    }

    int node(int position) {
        return first + position;
    }

    /// st_size
    long apparent(int position) {
        return rows[position * LONGS];
    }

    /// st_blocks as bytes, 0 where not known.
    long allocated(int position) {
        long blocks = rows[position * LONGS + BLOCKS_AND_PARENT] & UNSIGNED_INT;
        return blocks == EntryBatch.MANY_BLOCKS ? nodes.allocated(first + position) : NodeRows.bytesOf(blocks);
    }

    int parent(int position) {
        return (int) (rows[position * LONGS + BLOCKS_AND_PARENT] >>> Integer.SIZE);
    }

    /// Seconds since 1970, 0 where not known.
    long modified(int position) {
        return rows[position * LONGS + MODIFIED] >>> Integer.SIZE;
    }

    /// Days since 1970, 0 where not known.
    int accessedDay(int position) {
        return (int) (rows[position * LONGS + DAYS] >>> Integer.SIZE) & SHORT;
    }

    /// As [#accessedDay].
    int createdDay(int position) {
        return (int) (rows[position * LONGS + DAYS] >>> 48);
    }

    int extension(int position) {
        return (int) rows[position * LONGS + REST] & SHORT;
    }

    /// Its number in [Owners].
    int owner(int position) {
        return (int) rows[position * LONGS + REST] >>> Short.SIZE;
    }

    /// Bits of [NodeFlag].
    int flags(int position) {
        return (int) (rows[position * LONGS + REST] >>> Integer.SIZE) & SHORT;
    }

    /// Of [EntryType].
    int typeCode(int position) {
        return (int) (rows[position * LONGS + REST] >>> 56);
    }
}
