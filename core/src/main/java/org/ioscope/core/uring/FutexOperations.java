package org.ioscope.core.uring;

/// Waiting until another thread wakes who waits at a word of memory (futex(2)). The word is an int that only
/// threads of this process use.
public final class FutexOperations {

    /// `FUTEX2_SIZE_U32 | FUTEX2_PRIVATE`
    static final int PRIVATE_INT = 2 | 128;

    /// Wakes whoever waits, and is woken by anyone (`FUTEX_BITSET_MATCH_ANY`).
    public static final int ANY = -1;

    private static final int FUTEX_WAIT = 51;
    private static final int FUTEX_WAKE = 52;
    private static final int FUTEX_WAITV = 53;

    private final SubmissionQueue queue;

    FutexOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Waits at a word until it is woken (`IORING_OP_FUTEX_WAIT`, Linux 6.7). The result is 0; -EAGAIN at once
    /// if the word has another value than the expected one.
    ///
    /// @param from where the word stands, a multiple of 4
    /// @param mask who may wake it: whose mask has a bit in common; not 0
    public Submission futexWait(RingMemory memory, long from, int expected, int mask) {
        long address = address(memory, from);
        return queue.entry(FUTEX_WAIT, PRIVATE_INT, Integer.toUnsignedLong(expected), address, 0, 0, memory, null)
                .third(Integer.toUnsignedLong(mask));
    }

    /// Wakes some that wait at a word (`IORING_OP_FUTEX_WAKE`, Linux 6.7), operations and threads alike. The
    /// result is how many.
    ///
    /// @param most how many at most
    public Submission futexWake(RingMemory memory, long from, int most, int mask) {
        long address = address(memory, from);
        return queue.entry(FUTEX_WAKE, PRIVATE_INT, most, address, 0, 0, memory, null)
                .third(Integer.toUnsignedLong(mask));
    }

    /// Waits at several words until one is woken (`IORING_OP_FUTEX_WAITV`, Linux 6.7). The result is which one,
    /// from 0; -EAGAIN at once if one has another value than the expected one.
    public Submission futexWaitv(FutexWaits waits) {
        return queue.entry(FUTEX_WAITV, 0, 0, waits.address(), waits.count(), 0, waits, null);
    }

    static long address(RingMemory memory, long from) {
        if (from % Integer.BYTES != 0) {
            throw new IllegalArgumentException("a futex stands at a multiple of 4, not at " + from);
        }
        return memory.address(from, Integer.BYTES);
    }
}
