package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.ioscope.nativeaccess.DirectoryCalls;

/// Some struct statx (linux/stat.h) in memory that the kernel writes to. One of them is the one that the methods
/// are about: the first, or that of the last [#at].
final class StatxDecoder implements EntryAttributes {

    // Positions in longs; of two numbers of 32 bits the first is the lower half.
    private static final int MASK_AND_BLOCK_SIZE = 0;
    private static final int ATTRIBUTES = 1;
    private static final int LINKS_AND_UID = 2;
    private static final int GID_AND_MODE = 3;
    private static final int INODE = 4;
    private static final int SIZE = 5;
    private static final int BLOCKS = 6;
    private static final int ACCESSED = 8;
    private static final int CREATED = 10;
    private static final int MODIFIED = 14;
    private static final int DEVICE = 17;
    private static final int MOUNT = 18;
    private static final int LONGS = DirectoryCalls.STATX_BYTES / Long.BYTES;

    private static final int HAS_BLOCKS = 0x400;
    private static final int HAS_CREATED = 0x800;
    private static final int HAS_MOUNT = 0x1000;
    private static final long COMPRESSED = 0x4;
    private static final long MOUNT_ROOT = 0x2000;

    private final long address;
    private final LongBuffer memory;
    /// Copied at once: each access to memory outside the heap costs about as much as all of this.
    private final long[] values;

    private int base;

    /// @param structs how many there are
    StatxDecoder(Arena arena, int structs) {
        MemorySegment segment = arena.allocate((long) structs * DirectoryCalls.STATX_BYTES, Long.BYTES);
        address = segment.address();
        memory = segment.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        values = new long[structs * LONGS];
    }

    /// Where the kernel is to write one.
    long address(int number) {
        return address + (long) number * DirectoryCalls.STATX_BYTES;
    }

    /// Takes over what the kernel wrote into the first ones.
    void read(int structs) {
        memory.get(0, values, 0, structs * LONGS);
        base = 0;
    }

    /// This, as one of those that were read.
    StatxDecoder at(int number) {
        base = number * LONGS;
        return this;
    }

    private long value(int position) {
        return values[base + position];
    }

    private boolean has(int field) {
        return (value(MASK_AND_BLOCK_SIZE) & field) != 0;
    }

    @Override
    public EntryType type() {
        return EntryType.ofMode((int) (value(GID_AND_MODE) >>> Integer.SIZE));
    }

    @Override
    public int links() {
        return (int) value(LINKS_AND_UID);
    }

    @Override
    public int uid() {
        return (int) (value(LINKS_AND_UID) >>> Integer.SIZE);
    }

    @Override
    public long inode() {
        return value(INODE);
    }

    @Override
    public long size() {
        return value(SIZE);
    }

    @Override
    public boolean hasBlocks() {
        return has(HAS_BLOCKS);
    }

    @Override
    public long blocks() {
        return value(BLOCKS);
    }

    @Override
    public long accessedSeconds() {
        return value(ACCESSED);
    }

    @Override
    public long createdSeconds() {
        return has(HAS_CREATED) ? value(CREATED) : 0;
    }

    @Override
    public long modifiedSeconds() {
        return value(MODIFIED);
    }

    @Override
    public long device() {
        return value(DEVICE);
    }

    @Override
    public long mount() {
        return has(HAS_MOUNT) ? value(MOUNT) : -1;
    }

    @Override
    public boolean isCompressed() {
        return (value(ATTRIBUTES) & COMPRESSED) != 0;
    }

    @Override
    public boolean isMountRoot() {
        return (value(ATTRIBUTES) & MOUNT_ROOT) != 0;
    }
}
