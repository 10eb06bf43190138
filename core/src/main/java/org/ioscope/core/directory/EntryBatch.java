package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Entries of one directory that were read and are not yet part of the tree, in the layout of [NodeRows] so
/// that they are copied there at once. Filled by one thread.
final class EntryBatch {

    /// Room for the longest name that Linux has, and its zero byte.
    private static final int LONGEST_NAME = 256;

    private static final int ROW_LONGS = NodeRows.ROW_BYTES / Long.BYTES;
    private static final int BLOCKS_AND_PARENT = 1;
    private static final int NAME_AND_MODIFIED = 2;
    private static final int LINK_AND_DAYS = 3;
    private static final int REST = 4;
    private static final int FLAGS_SHIFT = 32;
    private static final long FLAGS_MASK = 0xffffL;
    private static final int TYPE_SHIFT = 56;
    private static final long UNSIGNED_INT = 0xffff_ffffL;
    private static final int DIRECTORY_CODE = EntryType.DIRECTORY.code();
    private static final long HARD_LINKED = (long) NodeFlag.HARD_LINKED.bit() << FLAGS_SHIFT;

    /// Blocks that do not fit 32 bits are kept aside under this number.
    static final long MANY_BLOCKS = UNSIGNED_INT;

    private final int capacity;
    private final long[] rows;
    private final long[] inodes;
    private final long[] devices;
    private final int[] links;
    private final Map<Integer, Long> manyBlocks = new HashMap<>();
    private byte[] names;
    private int nameBytes;
    private int parent;
    private int count;
    private int directories;
    private int hardLinks;
    private long apparent;
    private long allocated;
    private long ownApparent;
    private long ownAllocated;
    private long ownNewest;

    EntryBatch(int capacity) {
        this.capacity = capacity;
        rows = new long[capacity * ROW_LONGS];
        inodes = new long[capacity];
        devices = new long[capacity];
        links = new int[capacity];
        names = new byte[Math.min(capacity, 64) * LONGEST_NAME];
    }

    /// Empties the batch.
    ///
    /// @param directory the node whose entries come
    void begin(int directory) {
        parent = directory;
        nameBytes = 0;
        count = 0;
        directories = 0;
        hardLinks = 0;
        apparent = 0;
        allocated = 0;
        ownApparent = 0;
        ownAllocated = 0;
        ownNewest = 0;
        if (!manyBlocks.isEmpty()) {
            manyBlocks.clear();
        }
    }

    /// Whether further entries fit, however long their names are.
    boolean hasRoom(int entries) {
        return count + entries <= capacity && names.length - nameBytes >= entries * LONGEST_NAME;
    }

    int count() {
        return count;
    }

    int directories() {
        return directories;
    }

    int hardLinks() {
        return hardLinks;
    }

    /// Adds an entry of which nothing but the name is known.
    ///
    /// @return its number
    int add(byte[] source, int from, int length, EntryType type, int flags) {
        return add(source, from, length, type, flags, 0, 0);
    }

    /// Adds an entry.
    ///
    /// @param flags bits of [NodeFlag]
    /// @param extensionAndOwner the number of the extension below that of the owner, 16 bits each
    /// @return its number
    int add(byte[] source, int from, int length, EntryType type, int flags, long apparent, int extensionAndOwner) {
        int entry = count++;
        if (names.length - nameBytes <= length) {
            names = Arrays.copyOf(names, nameBytes + length + 1);
        }
        System.arraycopy(source, from, names, nameBytes, length);
        names[nameBytes + length] = 0;
        int row = entry * ROW_LONGS;
        rows[row] = apparent;
        rows[row + BLOCKS_AND_PARENT] = (long) parent << Integer.SIZE;
        rows[row + NAME_AND_MODIFIED] = nameBytes;
        rows[row + LINK_AND_DAYS] = 0;
        rows[row + REST] = (extensionAndOwner & UNSIGNED_INT)
                | ((long) flags << FLAGS_SHIFT)
                | ((length & 0xffL) << NodeRows.NAME_LENGTH_SHIFT)
                | ((long) type.code() << TYPE_SHIFT);
        nameBytes += length + 1;
        if (type == EntryType.DIRECTORY) {
            directories++;
        }
        return entry;
    }

    /// What the entry occupies, in blocks of 512 bytes.
    void setBlocks(int entry, long blocks) {
        long kept = blocks;
        if (blocks >>> Integer.SIZE != 0 || blocks == MANY_BLOCKS) {
            manyBlocks.put(entry, blocks);
            kept = MANY_BLOCKS;
        }
        rows[entry * ROW_LONGS + BLOCKS_AND_PARENT] |= kept;
    }

    /// When the entry was changed, read and made, in seconds since 1970; 0 where not known.
    void setTimes(int entry, long modified, long accessed, long created) {
        int row = entry * ROW_LONGS;
        rows[row + NAME_AND_MODIFIED] |= NodeRows.seconds(modified) << Integer.SIZE;
        rows[row + LINK_AND_DAYS] |= NodeRows.day(accessed) << Integer.SIZE | NodeRows.day(created) << 48;
    }

    /// Which file or directory it is; needed of directories and of files with several names.
    void setIdentity(int entry, long inode, long device) {
        inodes[entry] = inode;
        devices[entry] = device;
    }

    /// Notes that the entry has further names.
    void setLinks(int entry, int number) {
        links[entry] = number;
        flag(entry, NodeFlag.HARD_LINKED);
        hardLinks++;
    }

    void flag(int entry, NodeFlag flag) {
        rows[entry * ROW_LONGS + REST] |= (long) flag.bit() << FLAGS_SHIFT;
    }

    void unflag(int entry, NodeFlag flag) {
        rows[entry * ROW_LONGS + REST] &= ~((long) flag.bit() << FLAGS_SHIFT);
    }

    boolean has(int entry, NodeFlag flag) {
        return (rows[entry * ROW_LONGS + REST] >>> FLAGS_SHIFT & FLAGS_MASK & flag.bit()) != 0;
    }

    boolean isDirectory(int entry) {
        return rows[entry * ROW_LONGS + REST] >>> TYPE_SHIFT == EntryType.DIRECTORY.code();
    }

    long blocks(int entry) {
        long kept = rows[entry * ROW_LONGS + BLOCKS_AND_PARENT] & UNSIGNED_INT;
        return kept == MANY_BLOCKS ? manyBlocks.getOrDefault(entry, 0L) : kept;
    }

    /// st_size
    long apparent(int entry) {
        return rows[entry * ROW_LONGS];
    }

    /// When the entry was changed, in seconds as they are kept.
    long modified(int entry) {
        return rows[entry * ROW_LONGS + NAME_AND_MODIFIED] >>> Integer.SIZE;
    }

    long inode(int entry) {
        return inodes[entry];
    }

    long device(int entry) {
        return devices[entry];
    }

    int links(int entry) {
        return links[entry];
    }

    Map<Integer, Long> manyBlocks() {
        return manyBlocks;
    }

    byte[] names() {
        return names;
    }

    int nameBytes() {
        return nameBytes;
    }

    /// The rows, once it is known where the names lie.
    long[] rowsWithNamesAt(int offset) {
        for (int row = 0; row < count * ROW_LONGS; row += ROW_LONGS) {
            rows[row + NAME_AND_MODIFIED] += offset & UNSIGNED_INT;
        }
        return rows;
    }

    /// Adds up the entries, once, for [#apparent()] and what follows it.
    void sum() {
        for (int entry = 0, row = 0; entry < count; entry++, row += ROW_LONGS) {
            long length = rows[row];
            long rest = rows[row + REST];
            long bytes = NodeRows.bytesOf(blocks(entry));
            apparent = Totals.sum(apparent, length);
            allocated = Totals.sum(allocated, bytes);
            if (rest >>> TYPE_SHIFT != DIRECTORY_CODE) {
                ownNewest = Math.max(ownNewest, rows[row + NAME_AND_MODIFIED] >>> Integer.SIZE);
                if ((rest & HARD_LINKED) == 0) {
                    ownApparent = Totals.sum(ownApparent, length);
                    ownAllocated = Totals.sum(ownAllocated, bytes);
                }
            }
        }
    }

    /// Bytes of all entries.
    long apparent() {
        return apparent;
    }

    /// As [#apparent()], what is occupied.
    long allocated() {
        return allocated;
    }

    /// Bytes of what is no directory, and has no further names: those are counted when all are known.
    long ownApparent() {
        return ownApparent;
    }

    /// As [#ownApparent], what is occupied.
    long ownAllocated() {
        return ownAllocated;
    }

    /// When the last of what is no directory was changed, in seconds as they are kept.
    long ownNewest() {
        return ownNewest;
    }

    int rowLongs() {
        return count * ROW_LONGS;
    }
}
