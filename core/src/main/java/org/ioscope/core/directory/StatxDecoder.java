package org.ioscope.core.directory;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.ioscope.nativeaccess.DirectoryCalls;

/// struct statx (linux/stat.h) in memory that the kernel writes to.
final class StatxDecoder implements EntryAttributes {

    private static final int MASK = 0;
    private static final int ATTRIBUTES = 8;
    private static final int LINKS = 16;
    private static final int UID = 20;
    private static final int MODE = 28;
    private static final int INODE = 32;
    private static final int SIZE = 40;
    private static final int BLOCKS = 48;
    private static final int ACCESSED = 64;
    private static final int CREATED = 80;
    private static final int MODIFIED = 112;
    private static final int DEVICE_MAJOR = 136;
    private static final int DEVICE_MINOR = 140;
    private static final int MOUNT = 144;

    private static final int HAS_BLOCKS = 0x400;
    private static final int HAS_CREATED = 0x800;
    private static final int HAS_MOUNT = 0x1000;
    private static final long COMPRESSED = 0x4;
    private static final long MOUNT_ROOT = 0x2000;

    private final MemorySegment memory;

    StatxDecoder(Arena arena) {
        memory = arena.allocate(DirectoryCalls.STATX_BYTES, Long.BYTES);
    }

    /// Memory with bytes that were captured.
    StatxDecoder(MemorySegment memory) {
        this.memory = memory;
    }

    long address() {
        return memory.address();
    }

    private boolean has(int field) {
        return (memory.get(JAVA_INT_UNALIGNED, MASK) & field) != 0;
    }

    @Override
    public EntryType type() {
        return EntryType.ofMode(memory.get(JAVA_SHORT_UNALIGNED, MODE));
    }

    @Override
    public int links() {
        return memory.get(JAVA_INT_UNALIGNED, LINKS);
    }

    @Override
    public int uid() {
        return memory.get(JAVA_INT_UNALIGNED, UID);
    }

    @Override
    public long inode() {
        return memory.get(JAVA_LONG_UNALIGNED, INODE);
    }

    @Override
    public long size() {
        return memory.get(JAVA_LONG_UNALIGNED, SIZE);
    }

    @Override
    public boolean hasBlocks() {
        return has(HAS_BLOCKS);
    }

    @Override
    public long blocks() {
        return memory.get(JAVA_LONG_UNALIGNED, BLOCKS);
    }

    @Override
    public long accessedSeconds() {
        return memory.get(JAVA_LONG_UNALIGNED, ACCESSED);
    }

    @Override
    public long createdSeconds() {
        return has(HAS_CREATED) ? memory.get(JAVA_LONG_UNALIGNED, CREATED) : 0;
    }

    @Override
    public long modifiedSeconds() {
        return memory.get(JAVA_LONG_UNALIGNED, MODIFIED);
    }

    @Override
    public long device() {
        long major = memory.get(JAVA_INT_UNALIGNED, DEVICE_MAJOR);
        return (major << Integer.SIZE) | (memory.get(JAVA_INT_UNALIGNED, DEVICE_MINOR) & 0xffff_ffffL);
    }

    @Override
    public long mount() {
        return has(HAS_MOUNT) ? memory.get(JAVA_LONG_UNALIGNED, MOUNT) : -1;
    }

    @Override
    public boolean isCompressed() {
        return (memory.get(JAVA_LONG_UNALIGNED, ATTRIBUTES) & COMPRESSED) != 0;
    }

    @Override
    public boolean isMountRoot() {
        return (memory.get(JAVA_LONG_UNALIGNED, ATTRIBUTES) & MOUNT_ROOT) != 0;
    }
}
