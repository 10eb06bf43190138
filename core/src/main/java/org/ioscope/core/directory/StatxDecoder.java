package org.ioscope.core.directory;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import org.ioscope.nativeaccess.DirectoryCalls;

/// struct statx (linux/stat.h) in memory that the kernel writes to.
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
    private static final int USED = 19;

    private static final int HAS_BLOCKS = 0x400;
    private static final int HAS_CREATED = 0x800;
    private static final int HAS_MOUNT = 0x1000;
    private static final long COMPRESSED = 0x4;
    private static final long MOUNT_ROOT = 0x2000;

    private final long address;
    private final LongBuffer memory;
    /// Copied at once: each access to memory outside the heap costs about as much as all of this.
    private final long[] values = new long[USED];

    StatxDecoder(Arena arena) {
        this(arena.allocate(DirectoryCalls.STATX_BYTES, Long.BYTES));
    }

    /// Memory with bytes that were captured.
    StatxDecoder(MemorySegment memory) {
        address = memory.address();
        this.memory = memory.asByteBuffer().order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
    }

    long address() {
        return address;
    }

    /// Takes over what the kernel wrote.
    StatxDecoder read() {
        memory.get(0, values);
        return this;
    }

    private boolean has(int field) {
        return (values[MASK_AND_BLOCK_SIZE] & field) != 0;
    }

    @Override
    public EntryType type() {
        return EntryType.ofMode((int) (values[GID_AND_MODE] >>> Integer.SIZE));
    }

    @Override
    public int links() {
        return (int) values[LINKS_AND_UID];
    }

    @Override
    public int uid() {
        return (int) (values[LINKS_AND_UID] >>> Integer.SIZE);
    }

    @Override
    public long inode() {
        return values[INODE];
    }

    @Override
    public long size() {
        return values[SIZE];
    }

    @Override
    public boolean hasBlocks() {
        return has(HAS_BLOCKS);
    }

    @Override
    public long blocks() {
        return values[BLOCKS];
    }

    @Override
    public long accessedSeconds() {
        return values[ACCESSED];
    }

    @Override
    public long createdSeconds() {
        return has(HAS_CREATED) ? values[CREATED] : 0;
    }

    @Override
    public long modifiedSeconds() {
        return values[MODIFIED];
    }

    @Override
    public long device() {
        return values[DEVICE];
    }

    @Override
    public long mount() {
        return has(HAS_MOUNT) ? values[MOUNT] : -1;
    }

    @Override
    public boolean isCompressed() {
        return (values[ATTRIBUTES] & COMPRESSED) != 0;
    }

    @Override
    public boolean isMountRoot() {
        return (values[ATTRIBUTES] & MOUNT_ROOT) != 0;
    }
}
