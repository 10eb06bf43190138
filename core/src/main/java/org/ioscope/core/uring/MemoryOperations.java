package org.ioscope.core.uring;

import org.ioscope.nativeaccess.SystemConfiguration;

/// Advice on memory.
public final class MemoryOperations {

    private static final int MADVISE = 25;
    private static final long UNSIGNED = 0xffff_ffffL;
    private static final long PAGE_BYTES = SystemConfiguration.pageBytes();

    private final SubmissionQueue queue;

    MemoryOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Says how memory will be used, or gives its pages back (`IORING_OP_MADVISE`, Linux 5.6). Completes with
    /// 0; -EINVAL for advice that the kernel does not know. Always by a worker thread.
    ///
    /// @param from where in the memory the part begins; whole pages, as what lies beside it in the same page
    ///     would
    ///     be
    ///     touched else
    /// @param length in bytes, whole pages; 4 GiB and more need Linux 6.11
    /// @throws IllegalArgumentException if the part does not consist of whole pages
    /// @throws IndexOutOfBoundsException if the part is not within the memory
    public Submission madvise(RingMemory memory, long from, long length, MemoryAdvice advice) {
        long address = memory.address(from, length);
        if ((address | length) % PAGE_BYTES != 0) {
            throw new IllegalArgumentException(
                    "bytes " + from + " to " + (from + length) + " are not whole pages of " + PAGE_BYTES);
        }
        boolean isLong = length > UNSIGNED;
        return queue.entry(
                MADVISE, -1, isLong ? length : 0, address, isLong ? 0 : (int) length, advice.number(), memory, null);
    }
}
