package org.ioscope.core.directory.watch;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ioscope.core.directory.EntryType;
import org.ioscope.nativeaccess.DirectoryCalls;
import org.ioscope.nativeaccess.FileCalls;

/// Attributes of an entry or of what is open: struct statx (linux/stat.h) in memory that the kernel writes to.
final class OpenStat {

    private static final int ATTRIBUTES = 8;
    private static final int LINKS = 16;
    private static final int UID = 20;
    private static final int MODE = 28;
    private static final int INODE = 32;
    private static final int SIZE = 40;
    private static final int BLOCKS = 48;
    private static final int CHANGED = 96;
    private static final int MODIFIED = 112;
    private static final int DEVICE = 136;

    private static final long MOUNT_ROOT = 0x2000;
    private static final int BLOCK_SHIFT = 9;

    private final FileCalls files;
    private final MemorySegment statx;

    OpenStat(FileCalls files, Arena arena) {
        this.files = files;
        statx = arena.allocate(DirectoryCalls.STATX_BYTES, Long.BYTES);
    }

    /// Where the kernel is to write to.
    long address() {
        return statx.address();
    }

    /// Asks what is open.
    ///
    /// @return whether that is known
    boolean read(int descriptor) {
        return files.stat(descriptor, statx.address()) == 0;
    }

    FileId id() {
        return new FileId(statx.get(ValueLayout.JAVA_LONG, DEVICE), statx.get(ValueLayout.JAVA_LONG, INODE));
    }

    EntryType type() {
        return EntryType.ofMode(statx.get(ValueLayout.JAVA_SHORT, MODE));
    }

    int links() {
        return statx.get(ValueLayout.JAVA_INT, LINKS);
    }

    int uid() {
        return statx.get(ValueLayout.JAVA_INT, UID);
    }

    long apparentBytes() {
        return statx.get(ValueLayout.JAVA_LONG, SIZE);
    }

    long allocatedBytes() {
        return statx.get(ValueLayout.JAVA_LONG, BLOCKS) << BLOCK_SHIFT;
    }

    /// When it or its attributes changed, in seconds since 1970.
    long changedSeconds() {
        return statx.get(ValueLayout.JAVA_LONG, CHANGED);
    }

    long modifiedSeconds() {
        return statx.get(ValueLayout.JAVA_LONG, MODIFIED);
    }

    boolean isMountRoot() {
        return (statx.get(ValueLayout.JAVA_LONG, ATTRIBUTES) & MOUNT_ROOT) != 0;
    }
}
