package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.util.concurrent.ConcurrentHashMap;

/// One row of 40 bytes for each entry of a tree.
final class NodeRows {

    static final int ROW_BYTES = 40;

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
    private static final int MANY_BLOCKS = -1;

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

    /// Writes what an entry of a batch says; the node's link is left 0.
    void write(int node, int parent, EntryBatch batch, int entry) {
        rows.setLong(node, APPARENT, batch.apparent[entry]);
        long blocks = batch.blocks[entry];
        if (blocks >>> Integer.SIZE != 0 || (int) blocks == MANY_BLOCKS) {
            manyBlocks.put(node, blocks);
            blocks = MANY_BLOCKS;
        }
        rows.setInt(node, BLOCKS, (int) blocks);
        rows.setInt(node, PARENT, parent);
        rows.setInt(node, NAME, batch.name[entry]);
        rows.setInt(node, MODIFIED, seconds(batch.modified[entry]));
        rows.setShort(node, ACCESSED_DAY, day(batch.accessed[entry]));
        rows.setShort(node, CREATED_DAY, day(batch.created[entry]));
        rows.setShort(node, EXTENSION, batch.extension[entry]);
        rows.setShort(node, OWNER, batch.owner[entry]);
        rows.setShort(node, FLAGS, batch.flags[entry]);
        rows.setByte(node, NAME_LENGTH, batch.nameLength[entry]);
        rows.setByte(node, TYPE, batch.type[entry]);
    }

    /// What fits 32 bits without a sign (until 2106); what is before 1970 is 0.
    private static int seconds(long time) {
        return (int) Math.clamp(time, 0, 0xffff_ffffL);
    }

    private static int day(long seconds) {
        return Math.clamp(seconds / DAY, 0, 0xffff);
    }

    long apparent(int node) {
        return rows.getLong(node, APPARENT);
    }

    /// st_blocks as bytes.
    long allocated(int node) {
        int blocks = rows.getInt(node, BLOCKS);
        return blocks == MANY_BLOCKS ? manyBlocks(node) : (blocks & 0xffff_ffffL) * BLOCK;
    }

    /// A file system may say what it likes: what overflows counts as the largest number.
    private long manyBlocks(int node) {
        long blocks = manyBlocks.getOrDefault(node, 0L);
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
