package org.ioscope.core.uring;

/// Operations on rings themselves: nothing, messages between rings, the table of registered files.
public final class ControlOperations {

    private static final int NOP = 0;
    private static final int FILES_UPDATE = 20;
    private static final int MSG_RING = 40;
    private static final int FIXED_FD_INSTALL = 54;

    private static final int NOP_INJECT_RESULT = 1;
    private static final int MESSAGE_DATA = 0;
    private static final int MESSAGE_FILE = 1;
    private static final int MESSAGE_FLAGS_PASS = 1 << 1;
    private static final int INSTALL_NO_CLOEXEC = 1;

    private final SubmissionQueue queue;

    ControlOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Nothing: completes with 0 (`IORING_OP_NOP`, Linux 5.1).
    public Submission nop() {
        return queue.entry(NOP, -1, 0, 0, 0, 0);
    }

    /// Nothing: completes with a result of your choice (`IORING_NOP_INJECT_RESULT`, Linux 6.10). A negative one
    /// is a failure and breaks links, which helps to test what becomes of them.
    public Submission nop(int result) {
        return queue.entry(NOP, -1, 0, 0, result, NOP_INJECT_RESULT);
    }

    /// Puts a completion into the queue of a ring, which may be of another thread (`IORING_OP_MSG_RING`, Linux
    /// 5.18).
    ///
    /// The result here is 0; -EOVERFLOW if the other queue is full, -EBADFD if the ring is not enabled.
    ///
    /// @param tag of the completion there
    /// @param result of the completion there
    public Submission msgRing(Ring target, long tag, int result) {
        Submission.requireTag(tag);
        return queue.entry(MSG_RING, target.descriptor(), tag, MESSAGE_DATA, result, 0);
    }

    /// As [#msgRing(Ring, long, int)], with flags of the completion there (Linux 6.3).
    public Submission msgRing(Ring target, long tag, int result, int flags) {
        Submission.requireTag(tag);
        return queue.entry(MSG_RING, target.descriptor(), tag, MESSAGE_DATA, result, MESSAGE_FLAGS_PASS)
                .fileIndex(flags);
    }

    /// Puts one of this ring's registered files also into the table of another ring (Linux 6.0), which gets a
    /// completion with the tag and result 0, or the slot with [FixedSlot#ANY].
    ///
    /// @param slot here
    /// @param targetSlot what it replaces there, or [FixedSlot#ANY]
    public Submission msgRingFile(Ring target, int slot, int targetSlot, long tag) {
        Submission.requireTag(tag);
        int field = FixedSlot.indexOrAny(targetSlot);
        return queue.entry(MSG_RING, target.descriptor(), tag, MESSAGE_FILE, 0, 0)
                .third(slot)
                .fileIndex(field);
    }

    /// Makes an ordinary descriptor of a registered file (`IORING_OP_FIXED_FD_INSTALL`, Linux 6.8), which is
    /// the result.
    ///
    /// @param inherited whether started programs inherit it
    public Submission fixedFdInstall(int slot, boolean inherited) {
        return queue.entry(FIXED_FD_INSTALL, slot, 0, 0, 0, inherited ? INSTALL_NO_CLOEXEC : 0)
                .fixedFile();
    }

    /// Replaces registered files (`IORING_OP_FILES_UPDATE`, Linux 5.6). The result is how many were replaced.
    ///
    /// @param descriptors one int each; -1 makes the slot empty, -2 leaves it as it is
    /// @param from where the first one stands
    /// @param slot the first that is replaced; with [FixedSlot#ANY] (Linux 5.19) each gets one that is free,
    ///     and
    ///     its number
    ///     is written to where the descriptor stood
    public Submission filesUpdate(RingMemory descriptors, long from, int count, int slot) {
        long address = descriptors.address(from, Math.multiplyExact(count, Integer.BYTES));
        // The kernel takes ~0 for any; all other slots stand here as they are.
        return queue.entry(
                FILES_UPDATE, -1, slot == FixedSlot.ANY ? 0xffffffffL : slot, address, count, 0, descriptors, null);
    }
}
