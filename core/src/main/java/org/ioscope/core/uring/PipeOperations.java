package org.ioscope.core.uring;

/// Pipes, and what else is read piece by piece as it comes.
public final class PipeOperations {

    /// Instead of an offset: from (or to) where the file's own position is, or for a pipe.
    public static final long CURRENT_POSITION = -1;

    private static final int READ = 22;
    private static final int EPOLL_CTL = 29;
    private static final int SPLICE = 30;
    private static final int TEE = 33;
    private static final int READ_MULTISHOT = 49;
    private static final int EPOLL_WAIT = 59;
    private static final int PIPE = 62;

    private static final int INPUT_IS_FIXED = 1 << 31;

    private final SubmissionQueue queue;

    PipeOperations(SubmissionQueue queue) {
        this.queue = queue;
    }

    /// A new pipe (pipe2(2); `IORING_OP_PIPE`, Linux 6.16). The result is 0; into the memory come two ints, the
    /// descriptor to read from and the one to write to.
    ///
    /// @param from where they are written, 8 bytes
    public Submission pipe(RingMemory descriptors, long from, DescriptorFlags flags) {
        long address = descriptors.address(from, 2L * Integer.BYTES);
        return queue.entry(PIPE, 0, 0, address, 0, flags.bits(), descriptors, null);
    }

    /// A new pipe among the ring's registered files. Into the memory come two ints, the slots; its ends are at
    /// `slot` and the next one, or with [FixedSlot#ANY] at any two.
    public Submission pipeDirect(RingMemory slots, long from, int slot) {
        int field = FixedSlot.indexOrAny(slot);
        return pipe(slots, from, DescriptorFlags.NONE).fileIndex(field);
    }

    /// Moves data between a pipe and something else without copying them to the program (splice(2);
    /// `IORING_OP_SPLICE`, Linux 5.7). Always punted to a worker. The result is the number of bytes, 0 at the
    /// end of the input; -EINVAL if neither is a pipe, -ESPIPE for an offset of a pipe.
    ///
    /// A fixed file: [Submission#fixedFile()] is about the output.
    ///
    /// @param inputOffset [#CURRENT_POSITION] for a pipe
    /// @param outputOffset [#CURRENT_POSITION] for a pipe
    public Submission splice(
            int input, long inputOffset, int output, long outputOffset, int length, SpliceFlags flags) {
        return queue.entry(SPLICE, output, outputOffset, inputOffset, length, flags.bits())
                .fileIndex(input);
    }

    /// As [#splice], but the input is one of the ring's registered files.
    public Submission spliceFromSlot(
            int inputSlot, long inputOffset, int output, long outputOffset, int length, SpliceFlags flags) {
        return splice(inputSlot, inputOffset, output, outputOffset, length, flags)
                .operationFlags(flags.bits() | INPUT_IS_FIXED);
    }

    /// Doubles data: they come into one pipe and stay in the other (tee(2); `IORING_OP_TEE`, Linux 5.8). Always
    /// punted to a worker. The result is the number of bytes, 0 if the input has ended.
    public Submission tee(int input, int output, int length, SpliceFlags flags) {
        return queue.entry(TEE, output, 0, 0, length, flags.bits()).fileIndex(input);
    }

    /// Reads again and again, each time into a provided buffer and with a completion of its own
    /// (`IORING_OP_READ_MULTISHOT`, Linux 6.7), until a completion does not say [CompletionFlags#hasMore(int)]:
    /// 0 at the end, -ENOBUFS where no buffer was free. Only what can be waited for, as pipes and eventfds;
    /// -EBADFD for files.
    public Submission readMultishot(int fd, BufferGroup buffers) {
        buffers.requireOf(queue);
        return queue.entry(READ_MULTISHOT, fd, CURRENT_POSITION, 0, 0, 0, buffers, null)
                .buffer(buffers.group())
                .flag(Submission.BUFFER_SELECT);
    }

    /// Reads once into a provided buffer, which is chosen only once there are data (Linux 5.7). -ENOBUFS if
    /// there is none.
    public Submission read(int fd, BufferGroup buffers) {
        buffers.requireOf(queue);
        return queue.entry(READ, fd, CURRENT_POSITION, 0, buffers.bufferBytes(), 0, buffers, null)
                .buffer(buffers.group())
                .flag(Submission.BUFFER_SELECT);
    }

    /// Changes what an epoll waits for (epoll_ctl(2); `IORING_OP_EPOLL_CTL`, Linux 5.6). The result is 0;
    /// -EEXIST, -ENOENT.
    ///
    /// @param events what is to be told of the descriptor; ignored when it is removed
    public Submission epollChange(int epoll, EpollChange change, int fd, EpollEvents events) {
        return queue.entry(EPOLL_CTL, epoll, fd, events.address(), change.number(), 0, events, null);
    }

    /// Waits for events of an epoll (epoll_wait(2); `IORING_OP_EPOLL_WAIT`, Linux 6.15). The result is how many
    /// there are.
    public Submission epollWait(int epoll, EpollEvents events) {
        return queue.entry(EPOLL_WAIT, epoll, 0, events.address(), events.capacity(), 0, events, null);
    }
}
