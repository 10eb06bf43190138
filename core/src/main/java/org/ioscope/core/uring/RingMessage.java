package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// A completion that a program puts into a ring's queue, from any thread and without a ring of its own
/// (`IORING_REGISTER_SEND_MSG_RING`, Linux 6.13): wakes the thread that waits there.
public final class RingMessage {

    // struct io_uring_sqe
    private static final int DESCRIPTOR = 4;
    private static final int TAG = 8;
    private static final int RESULT = 24;

    private RingMessage() {}

    /// Sends a completion. Any thread.
    ///
    /// @param tag of the completion, 0 to [Submission#LARGEST_TAG]
    /// @param result of the completion
    /// @throws ErrnoException EINVAL before Linux 6.13, EBADFD if the ring is not enabled, EOVERFLOW if its
    ///     queue
    ///     is
    ///     full and the kernel has no memory to keep the completion
    /// @throws IllegalStateException if the ring is closed
    public static void send(Ring target, long tag, int result) throws ErrnoException {
        Submission.requireTag(tag);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entry = arena.allocate(RingLayout.ENTRY_BYTES, Long.BYTES);
            entry.set(ValueLayout.JAVA_BYTE, 0, (byte) Opcode.MSG_RING.number());
            entry.set(ValueLayout.JAVA_LONG, TAG, tag);
            entry.set(ValueLayout.JAVA_INT, RESULT, result);
            int outcome = target.whileOpen(descriptor -> {
                entry.set(ValueLayout.JAVA_INT, DESCRIPTOR, descriptor);
                return new RingCalls()
                        .register(RingCalls.NO_RING, RegisterOperation.SEND_MSG_RING.number(), entry.address(), 1);
            });
            if (outcome < 0) {
                throw ErrnoException.of(-outcome, "io_uring_register", RegisterOperation.SEND_MSG_RING.name());
            }
        }
    }
}
