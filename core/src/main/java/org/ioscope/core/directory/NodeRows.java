package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.util.concurrent.ConcurrentHashMap;

/// One row of 40 bytes for each entry of a tree.
final class NodeRows {

    static final int ROW_BYTES = 40;

    /// Bits below the length of the name in the last eight bytes of a row.
    static final int NAME_LENGTH_SHIFT = 48;

    /// Seconds of a day.
    private static final long DAY = 86_400;

    private static final int APPARENT = 0;
    private static final int BLOCKS = 8;
    private static final int PARENT = 12;
    private static final int NAME = 16;
    private static final int MODIFIED = 20;
    private static final int LINK = 24;
    private static final int ACCESSED_DAY = 28;
    private static final int CREATED_DAY = 30;
    private static final int EXTENSION = 32;
    private static final int OWNER = 34;
    private static final int FLAGS = 36;
    private static final int NAME_LENGTH = 38;
    private static final int TYPE = 39;

    /// Blocks of 512 bytes that do not fit 32 bits (from 2 TiB) are kept aside under this number.
    private static final int MANY_BLOCKS = (int) EntryBatch.MANY_BLOCKS;

    private static final int BLOCK = 512;

    private final RowStore rows;
    private final ConcurrentHashMap<Integer, Long> manyBlocks = new ConcurrentHashMap<>();

    NodeRows(Arena arena) {
        rows = new RowStore(arena, ROW_BYTES);
    }

    int count() {
        return rows.count();
    }

    long bytes() {
        return rows.bytes();
    }

    int take(int nodes) {
        return rows.take(nodes);
    }

    /// Copies a batch.
    ///
    /// @param names where the names of the batch lie
    void write(int first, EntryBatch batch, int names) {
        rows.setLongs(first, batch.rowsWithNamesAt(names), batch.rowLongs());
        batch.manyBlocks().forEach((entry, blocks) -> manyBlocks.put(first + entry, blocks));
    }

    /// Copies the rows of nodes that follow each other, as [EntryBatch] lays them out.
    void read(int first, int count, long[] into) {
        rows.getLongs(first, into, count * (ROW_BYTES / Long.BYTES));
    }

    /// What fits 32 bits without a sign (until 2106); what is before 1970 is 0.
    static long seconds(long time) {
        return Math.clamp(time, 0L, 0xffff_ffffL);
    }

    /// The day of a time in seconds, in 16 bits without a sign.
    static long day(long seconds) {
        return Math.clamp(seconds / DAY, 0L, 0xffffL);
    }

    long apparent(int node) {
        return rows.getLong(node, APPARENT);
    }

    /// st_blocks as bytes.
    long allocated(int node) {
        int blocks = rows.getInt(node, BLOCKS);
        return blocks == MANY_BLOCKS ? manyBlocks(node) : (blocks & 0xffff_ffffL) * BLOCK;
    }

    private long manyBlocks(int node) {
        return bytesOf(manyBlocks.getOrDefault(node, 0L));
    }

    /// A file system may say what it likes: what overflows counts as the largest number.
    static long bytesOf(long blocks) {
        return blocks < 0 || blocks > Long.MAX_VALUE / BLOCK ? Long.MAX_VALUE : blocks * BLOCK;
    }

    int parent(int node) {
        return rows.getInt(node, PARENT);
    }

    int nameOffset(int node) {
        return rows.getInt(node, NAME);
    }

    int nameLength(int node) {
        return rows.getByte(node, NAME_LENGTH);
    }

    long modified(int node) {
        return rows.getInt(node, MODIFIED) & 0xffff_ffffL;
    }

    int accessedDay(int node) {
        return rows.getShort(node, ACCESSED_DAY);
    }

    int createdDay(int node) {
        return rows.getShort(node, CREATED_DAY);
    }

    int extension(int node) {
        return rows.getShort(node, EXTENSION);
    }

    /// Its number in [Owners].
    int owner(int node) {
        return rows.getShort(node, OWNER);
    }

    int typeCode(int node) {
        return rows.getByte(node, TYPE);
    }

    int flags(int node) {
        return rows.getShort(node, FLAGS);
    }

    void setFlags(int node, int flags) {
        rows.setShort(node, FLAGS, flags);
    }

    /// Of a directory its number in [DirectoryRows], of a file with several names that in [HardLinks].
    int link(int node) {
        return rows.getInt(node, LINK);
    }

    void setLink(int node, int number) {
        rows.setInt(node, LINK, number);
    }
}
