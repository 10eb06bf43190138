package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// The operation that was just put into a [SubmissionQueue]: how it is to be carried out, and what its
/// completion is called.
///
/// One object serves all operations of a queue: it speaks of the last one until that is submitted or another
/// one follows. Each method gives it again.
public final class Submission {

    /// The largest tag.
    public static final long LARGEST_TAG = (1L << 46) - 1;

    static final int PLACE_SHIFT = 46;

    private static final int FIXED_FILE = 1;
    private static final int DRAIN = 1 << 1;
    private static final int LINK = 1 << 2;
    private static final int HARD_LINK = 1 << 3;
    private static final int ASYNC = 1 << 4;
    static final int BUFFER_SELECT = 1 << 5;
    private static final int SKIP_SUCCESS = 1 << 6;

    // struct io_uring_sqe
    private static final int FLAGS = 1;
    private static final int PRIORITY = 2;
    private static final int OPERATION_FLAGS = 28;
    private static final int USER_DATA = 32;
    private static final int BUFFER = 40;
    private static final int PERSONALITY = 42;
    private static final int FILE_INDEX = 44;

    private final SubmissionQueue queue;

    Submission(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// What completions of this operation are called. Several operations may have the same tag; without one it
    /// is 0.
    ///
    /// @param tag 0 to [#LARGEST_TAG]
    public Submission tag(long tag) {
        requireTag(tag);
        long at = queue.last();
        MemorySegment entries = queue.entries();
        entries.set(ValueLayout.JAVA_LONG, at + USER_DATA, (long) queue.place() << PLACE_SHIFT | tag);
        return this;
    }

    /// Checks a tag.
    ///
    /// @return the tag itself
    static long requireTag(long tag) {
        if ((tag & ~LARGEST_TAG) != 0) {
            throw new IllegalArgumentException("a tag is 0 to " + LARGEST_TAG + ", not " + tag);
        }
        return tag;
    }

    /// A key with another tag, of an operation that holds the same memory.
    static long retagged(long key, long tag) {
        return (key & ~LARGEST_TAG) | requireTag(tag);
    }

    /// Names this operation while it is in flight, for operations that cancel or change others. To be asked
    /// last: the tag is part of it, and being silent and linked changes it.
    public long key() {
        return queue.entries().get(ValueLayout.JAVA_LONG, queue.last() + USER_DATA);
    }

    /// Number of the operation's kind (`IORING_OP_*`).
    public int kind() {
        return Byte.toUnsignedInt(queue.entries().get(ValueLayout.JAVA_BYTE, queue.last()));
    }

    /// The descriptor is a place of the ring's registered files.
    public Submission fixedFile() {
        return flag(FIXED_FILE);
    }

    /// Begins only when all operations before it have ended, and those behind it only when it has
    /// (`IOSQE_IO_DRAIN`).
    public Submission drain() {
        return flag(DRAIN);
    }

    /// The next operation begins only when this one has succeeded; if it fails, or reads or writes less than it
    /// was to, all that are linked behind it end with -ECANCELED (`IOSQE_IO_LINK`). A chain ends with what is
    /// submitted together.
    ///
    /// **Not every failure breaks a chain.** Since Linux 5.19 (seen on 6.18) these operations fail without doing
    /// so: fsync, sync_file_range, fallocate, ftruncate, statx, mkdir, rename, unlink, link, symlink, and all of
    /// extended attributes; a wrong descriptor breaks it for them too. What comes behind a sync because data
    /// must be safe first can therefore not be linked to it: wait for its result.
    public Submission link() {
        queue.linked(has(SKIP_SUCCESS), has(HARD_LINK));
        return flag(LINK);
    }

    /// As [#link()], but the next operation begins also when this one failed (`IOSQE_IO_HARDLINK`).
    public Submission hardLink() {
        queue.linked(has(SKIP_SUCCESS), true);
        return flag(HARD_LINK);
    }

    /// Goes to a worker thread at once instead of being tried first (`IOSQE_ASYNC`).
    public Submission async() {
        return flag(ASYNC);
    }

    /// No completion if it succeeds (`IOSQE_CQE_SKIP_SUCCESS`, Linux 5.17).
    ///
    /// If it fails, or reads or writes less than it was to, it completes, and all that are linked behind it do
    /// not: a chain whose operations but the last are silent completes once. But a failure that does not break
    /// a chain ([#link()]) is silent, too: do not silence a sync. A [#drain()] is refused
    /// (-EOPNOTSUPP) on a ring that ever had a silent operation.
    ///
    /// @throws IllegalStateException if it holds memory and is not [linked][#link()]: nothing would tell when
    ///     the
    ///     memory
    ///     is free (so link it first); if it is linked [hard][#hardLink()], or is linked and follows an operation
    ///     of its chain that is not
    ///     silent: what a completion means would not be clear
    /// @throws QueueFullException if it is linked and there is no place for the next operation
    public Submission silent() {
        queue.silenced(has(LINK) || has(HARD_LINK), has(HARD_LINK));
        return flag(SKIP_SUCCESS);
    }

    /// The rights of a registered personality.
    ///
    /// @param personality what registering it returned
    public Submission personality(int personality) {
        queue.entries().set(ValueLayout.JAVA_SHORT, queue.lastExtended() + PERSONALITY, (short) personality);
        return this;
    }

    /// Makes it an operation by itself that completes in any case.
    void standAlone() {
        long at = queue.last() + FLAGS;
        byte flags = queue.entries().get(ValueLayout.JAVA_BYTE, at);
        if ((flags & (SKIP_SUCCESS | LINK | HARD_LINK)) != 0) {
            queue.entries().set(ValueLayout.JAVA_BYTE, at, (byte) (flags & ~(SKIP_SUCCESS | LINK | HARD_LINK)));
            queue.unlinked();
        }
    }

    private boolean has(int bit) {
        return (queue.entries().get(ValueLayout.JAVA_BYTE, queue.last() + FLAGS) & bit) != 0;
    }

    Submission flag(int bit) {
        long at = queue.last() + FLAGS;
        MemorySegment entries = queue.entries();
        entries.set(ValueLayout.JAVA_BYTE, at, (byte) (entries.get(ValueLayout.JAVA_BYTE, at) | bit));
        return this;
    }

    /// Sets `ioprio`, whose meaning depends on the operation.
    Submission priorityBits(int bits) {
        queue.entries().set(ValueLayout.JAVA_SHORT, queue.last() + PRIORITY, (short) bits);
        return this;
    }

    /// Sets the flags of the operation (`rw_flags` and the like).
    Submission operationFlags(int bits) {
        queue.entries().set(ValueLayout.JAVA_INT, queue.last() + OPERATION_FLAGS, bits);
        return this;
    }

    /// Sets `buf_index` or `buf_group`.
    Submission buffer(int index) {
        queue.entries().set(ValueLayout.JAVA_SHORT, queue.lastExtended() + BUFFER, (short) index);
        return this;
    }

    /// Sets `splice_fd_in` or `file_index`.
    Submission fileIndex(int value) {
        queue.entries().set(ValueLayout.JAVA_INT, queue.lastExtended() + FILE_INDEX, value);
        return this;
    }

    /// Sets `addr3`, or what else lies there.
    Submission third(long value) {
        queue.entries().set(ValueLayout.JAVA_LONG, queue.lastExtended() + 48, value);
        return this;
    }
}
