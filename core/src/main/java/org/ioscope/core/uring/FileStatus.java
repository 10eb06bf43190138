package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Instant;

/// Where [DirectoryOperations#statx] puts what is known of a file, and what it says: a view of 256 bytes of
/// memory. All values are 0 before; after each statx, those of that file. Fields that the file system did not
/// give ([#has] is false) are 0.
///
/// Source: struct statx of linux/stat.h (Linux 6.18): 0 mask u32, 4 blksize u32, 8 attributes u64, 16 nlink
/// u32, 20 uid u32, 24 gid u32, 28 mode u16, 32 ino u64, 40 size u64, 48 blocks u64, 56 attributes_mask u64, 64
/// atime, 80 btime, 96 ctime, 112 mtime (each: tv_sec s64, tv_nsec u32), 128 rdev_major u32, 132 rdev_minor,
/// 136 dev_major, 140 dev_minor, 144 mnt_id u64, 152 dio_mem_align u32, 156 dio_offset_align u32, 160 subvol
/// u64, 168 atomic_write_unit_min u32, 172 atomic_write_unit_max u32, 176 atomic_write_segments_max u32, 180
/// dio_read_offset_align u32, 184 atomic_write_unit_max_opt u32.
public final class FileStatus {

    /// Bytes of memory that one takes.
    public static final int BYTES = 256;

    static final int ALL_FIELDS = 0x3ffff & ~0x1000;

    private static final long BLOCK_BYTES = 512;
    private static final int TYPE_BITS = 0_170000;
    private static final int PERMISSION_BITS = 0_7777;

    private final RingMemory memory;
    private final MemorySegment struct;
    private final long address;

    /// What can be asked for and be given (`STATX_*`).
    public enum Field {
        TYPE(0),
        MODE(1),
        NLINK(2),
        UID(3),
        GID(4),
        ATIME(5),
        MTIME(6),
        CTIME(7),
        INO(8),
        SIZE(9),
        BLOCKS(10),
        /// The time of birth.
        BTIME(11),
        /// Number of the mount, which may be used again later (Linux 5.8).
        MNT_ID(12),
        /// [FileStatus#directMemoryAlignment()], [FileStatus#directOffsetAlignment()] (Linux 6.1).
        DIOALIGN(13),
        /// Number of the mount, which is never used again (Linux 6.8). Takes the place of [#MNT_ID].
        MNT_ID_UNIQUE(14),
        /// [FileStatus#subvolume()] (Linux 6.10).
        SUBVOL(15),
        /// [FileStatus#atomicWriteUnitMax()] and what goes with it (Linux 6.11).
        WRITE_ATOMIC(16),
        /// [FileStatus#directReadOffsetAlignment()] (Linux 6.14).
        DIO_READ_ALIGN(17);

        private final int bit;

        Field(int bit) {
            this.bit = 1 << bit;
        }

        int bit() {
            return bit;
        }
    }

    private FileStatus(RingMemory memory, long from) {
        this.memory = memory;
        this.address = memory.address(from, BYTES);
        this.struct = memory.segment().asSlice(from, BYTES);
    }

    /// A view of a part of memory.
    ///
    /// @param from where it begins; a multiple of 8
    /// @throws IndexOutOfBoundsException if there are fewer than [#BYTES] behind it
    public static FileStatus in(RingMemory memory, long from) {
        if (from % Long.BYTES != 0) {
            throw new IllegalArgumentException("a file's status lies at a multiple of 8, not at " + from);
        }
        return new FileStatus(memory, from);
    }

    /// In memory of its own, which is freed with it.
    public static FileStatus allocate() {
        return in(RingMemory.allocate(BYTES), 0);
    }

    RingMemory memory() {
        return memory;
    }

    long address() {
        return address;
    }

    /// Whether the file system gave the field.
    public boolean has(Field field) {
        return (mask() & field.bit()) != 0;
    }

    /// The fields that the file system gave, as in C (`STATX_*`).
    public int mask() {
        return integer(0);
    }

    /// Bytes of a piece that is good to read and write at once.
    public int blockSize() {
        return integer(4);
    }

    /// `STATX_ATTR_*`, such as 0x10 for an immutable file; of those that [#attributesMask()] has.
    public long attributes() {
        return number(8);
    }

    /// Attributes that the file system knows.
    public long attributesMask() {
        return number(56);
    }

    /// How many names the file has.
    public int links() {
        return integer(16);
    }

    /// The owner; an unsigned number.
    public int uid() {
        return integer(20);
    }

    /// The group; an unsigned number.
    public int gid() {
        return integer(24);
    }

    /// Type and permissions as in C (`st_mode`).
    public int mode() {
        return Short.toUnsignedInt(struct.get(ValueLayout.JAVA_SHORT, 28));
    }

    /// Permissions as in C: 0_644 for instance.
    public int permissions() {
        return mode() & PERMISSION_BITS;
    }

    /// Whether it is a regular file.
    public boolean isRegularFile() {
        return (mode() & TYPE_BITS) == 0_100000;
    }

    /// Whether it is a directory.
    public boolean isDirectory() {
        return (mode() & TYPE_BITS) == 0_040000;
    }

    /// Whether it is a symbolic link.
    public boolean isSymbolicLink() {
        return (mode() & TYPE_BITS) == 0_120000;
    }

    /// Whether it is a block device.
    public boolean isBlockDevice() {
        return (mode() & TYPE_BITS) == 0_060000;
    }

    /// The inode's number within its file system.
    public long inode() {
        return number(32);
    }

    /// Bytes from begin to end, holes included.
    public long size() {
        return number(40);
    }

    /// Blocks of 512 bytes that are in use.
    public long blocks() {
        return number(48);
    }

    /// Bytes that are in use on the device.
    public long allocatedSize() {
        return blocks() * BLOCK_BYTES;
    }

    /// When it was last read, as far as the mount keeps that.
    public Instant accessTime() {
        return time(64);
    }

    /// When it was made ([Field#BTIME]).
    public Instant birthTime() {
        return time(80);
    }

    /// When its metadata last changed.
    public Instant changeTime() {
        return time(96);
    }

    /// When its data last changed.
    public Instant modificationTime() {
        return time(112);
    }

    /// Of a device file: the major number of the device.
    public int representedMajor() {
        return integer(128);
    }

    /// Of a device file: the minor number of the device.
    public int representedMinor() {
        return integer(132);
    }

    /// Major number of the device that the file lies on.
    public int deviceMajor() {
        return integer(136);
    }

    /// Minor number of the device that the file lies on.
    public int deviceMinor() {
        return integer(140);
    }

    /// Number of the mount ([Field#MNT_ID_UNIQUE] or [Field#MNT_ID]).
    public long mountId() {
        return number(144);
    }

    /// O_DIRECT: bytes that memory must be aligned to; 0 if the file can not be read so ([Field#DIOALIGN]).
    public int directMemoryAlignment() {
        return integer(152);
    }

    /// O_DIRECT: bytes that offset and length must be multiples of; 0 if the file can not be read so
    /// ([Field#DIOALIGN]).
    public int directOffsetAlignment() {
        return integer(156);
    }

    /// Number of the subvolume, on file systems with such ([Field#SUBVOL]).
    public long subvolume() {
        return number(160);
    }

    /// Fewest bytes of a write with [ReadWriteFlags#ATOMIC] ([Field#WRITE_ATOMIC]).
    public int atomicWriteUnitMin() {
        return integer(168);
    }

    /// Most bytes of a write with [ReadWriteFlags#ATOMIC]; 0 if it can not ([Field#WRITE_ATOMIC]).
    public int atomicWriteUnitMax() {
        return integer(172);
    }

    /// Most pieces of a vectored write with [ReadWriteFlags#ATOMIC] ([Field#WRITE_ATOMIC]).
    public int atomicWriteSegmentsMax() {
        return integer(176);
    }

    /// Most bytes of an atomic write that the device does itself; 0 if it is the same as
    /// [#atomicWriteUnitMax()] ([Field#WRITE_ATOMIC], Linux 6.16).
    public int atomicWriteUnitMaxFast() {
        return integer(184);
    }

    /// O_DIRECT, reads only: as [#directOffsetAlignment()], where that is stricter for writes
    /// ([Field#DIO_READ_ALIGN]).
    public int directReadOffsetAlignment() {
        return integer(180);
    }

    private int integer(long at) {
        return struct.get(ValueLayout.JAVA_INT, at);
    }

    private long number(long at) {
        return struct.get(ValueLayout.JAVA_LONG, at);
    }

    private Instant time(long at) {
        return Instant.ofEpochSecond(number(at), integer(at + Long.BYTES));
    }
}
