package org.ioscope.core.directory.duplicates;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// What the kernel says of an open file; equal as long as nobody writes to it.
///
/// @param mode type and rights (inode(7))
/// @param device numbers, minor in the upper half
/// @param inode number
/// @param length in bytes
/// @param modifiedSeconds when its content was changed
/// @param modifiedNanos beside the seconds
/// @param changedSeconds when it or its attributes were changed
/// @param changedNanos beside the seconds
record FileState(
        int mode,
        long device,
        long inode,
        long length,
        long modifiedSeconds,
        int modifiedNanos,
        long changedSeconds,
        int changedNanos) {

    private static final int TYPE = 0170000;
    private static final int REGULAR = 0100000;

    // struct statx (linux/stat.h)
    private static final int MODE = 28;
    private static final int INODE = 32;
    private static final int SIZE = 40;
    private static final int CHANGED = 96;
    private static final int MODIFIED = 112;
    private static final int NANOS = 8;
    private static final int DEVICE = 136;

    static FileState of(MemorySegment statx) {
        return new FileState(
                statx.get(ValueLayout.JAVA_SHORT, MODE) & 0xffff,
                statx.get(ValueLayout.JAVA_LONG, DEVICE),
                statx.get(ValueLayout.JAVA_LONG, INODE),
                statx.get(ValueLayout.JAVA_LONG, SIZE),
                statx.get(ValueLayout.JAVA_LONG, MODIFIED),
                statx.get(ValueLayout.JAVA_INT, MODIFIED + NANOS),
                statx.get(ValueLayout.JAVA_LONG, CHANGED),
                statx.get(ValueLayout.JAVA_INT, CHANGED + NANOS));
    }

    boolean isRegular() {
        return (mode & TYPE) == REGULAR;
    }

    /// Whether it is the same file, maybe by another name.
    boolean isSameFile(FileState other) {
        return inode == other.inode && device == other.device;
    }
}
