package org.ioscope.core.uring;

/// What [FileOperations#syncFileRange] does with changed pages (`SYNC_FILE_RANGE_*` of linux/fs.h).
///
/// None of it makes a write safe against loss of power: metadata and the device's cache are left alone. It only
/// spreads the work of a later sync.
public enum SyncRange {
    /// Waits for pages that are already being written.
    WAIT_BEFORE(1),
    /// Begins to write all changed pages that are not yet being written. May wait for the device's queue.
    WRITE(2),
    /// Waits for pages that are being written, then begins to write those changed.
    WAIT_BEFORE_AND_WRITE(3),
    /// Waits for all pages being written; reports errors of writing.
    WAIT_AFTER(4),
    /// Begins to write, and waits for it.
    WRITE_AND_WAIT(6),
    /// All pages changed before are written when it ends.
    WAIT_WRITE_AND_WAIT(7);

    private final int bits;

    SyncRange(int bits) {
        this.bits = bits;
    }

    int bits() {
        return bits;
    }
}
