package org.ioscope.core.uring;

/// Where in the ring's registered files an operation puts the file that it opens (`file_index` of struct
/// io_uring_sqe).
public final class FixedSlot {

    /// An empty place that the kernel chooses; the operation's result says which (`IORING_FILE_INDEX_ALLOC`,
    /// Linux 5.19). -ENFILE if there is none.
    public static final int ANY = -2;

    private static final int ALLOCATE = -1;

    private FixedSlot() {}

    /// What `file_index` says: the place counted from 1, 0 being none at all.
    ///
    /// @throws IllegalArgumentException if the place is negative
    static int index(int slot) {
        if (slot < 0 || slot == Integer.MAX_VALUE) {
            throw new IllegalArgumentException("a registered file has a place of 0 or more, not " + slot);
        }
        return slot + 1;
    }

    /// As [#index], and [#ANY] may be meant.
    static int indexOrAny(int slot) {
        return slot == ANY ? ALLOCATE : index(slot);
    }
}
