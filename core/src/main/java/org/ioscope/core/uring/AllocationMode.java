package org.ioscope.core.uring;

/// What [FileOperations#fallocate] does with a range of a file (`FALLOC_FL_*` of linux/falloc.h).
public enum AllocationMode {
    /// Reserves space, unwritten blocks read as zero; the file grows to the range's end.
    ALLOCATE(0),
    /// Reserves space; the file's size stays.
    KEEP_SIZE(1),
    /// Gives space back, the range reads as zero; the file's size stays (`PUNCH_HOLE` with `KEEP_SIZE`).
    PUNCH_HOLE(3),
    /// Takes the range out, what lies behind moves up. Offset and length in whole blocks; not at the end of the
    /// file.
    COLLAPSE_RANGE(1 << 3),
    /// The range reads as zero, its space stays reserved; the file grows to the range's end.
    ZERO_RANGE(1 << 4),
    /// As [#ZERO_RANGE]; the file's size stays.
    ZERO_RANGE_KEEP_SIZE(1 << 4 | 1),
    /// Makes room for the range, what lies behind its begin moves down. Offset and length in whole blocks.
    INSERT_RANGE(1 << 5),
    /// Gives the range blocks of its own where it shares some with other files.
    UNSHARE_RANGE(1 << 6),
    /// As [#ZERO_RANGE], with blocks that count as written, by the device where it can (Linux 6.17).
    WRITE_ZEROES(1 << 7);

    private final int bits;

    AllocationMode(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
