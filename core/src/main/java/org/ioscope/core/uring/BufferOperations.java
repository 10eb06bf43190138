package org.ioscope.core.uring;

/// Handing buffers to the kernel by operations. [BufferRing] does it without.
public final class BufferOperations {

    private static final int PROVIDE_BUFFERS = 31;
    private static final int REMOVE_BUFFERS = 32;

    private final SubmissionQueue queue;

    BufferOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// Hands over buffers that follow each other (`IORING_OP_PROVIDE_BUFFERS`, Linux 5.7). The result is 0 or
    /// more.
    ///
    /// A buffer that the kernel has already must not be handed over again: it would be filled twice.
    ///
    /// @param first number of the first one
    public Submission provide(ProvidedBuffers buffers, int first, int count) {
        buffers.requireOf(queue);
        long address = buffers.address(first, count);
        return queue.entry(PROVIDE_BUFFERS, count, first, address, buffers.bufferBytes(), 0, buffers, null)
                .buffer(buffers.group());
    }

    /// Takes buffers away from the kernel, whichever (`IORING_OP_REMOVE_BUFFERS`, Linux 5.7). The result is how
    /// many; -ENOENT if it has none.
    public Submission remove(ProvidedBuffers buffers, int count) {
        buffers.requireOf(queue);
        return queue.entry(REMOVE_BUFFERS, count, 0, 0, 0, 0, buffers, null).buffer(buffers.group());
    }
}
