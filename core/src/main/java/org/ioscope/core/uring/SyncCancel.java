package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;

/// Cancelling by io_uring_register(2), without an operation (`IORING_REGISTER_SYNC_CANCEL`, Linux 6.0).
final class SyncCancel {

    /// What to cancel: `IORING_ASYNC_CANCEL_*`.
    static final int ALL = 1;

    static final int BY_DESCRIPTOR = 1 << 1;
    static final int ANY = 1 << 2;
    static final int FIXED_FILE = 1 << 3;
    static final int BY_OPCODE = 1 << 5;

    /// struct io_uring_sync_cancel_reg: 0 addr u64, 8 fd s32, 12 flags u32, 16 timeout (tv_sec, tv_nsec), 32
    /// opcode u8, 40 pad2 u64\[3].
    private static final int BYTES = 64;

    private static final int FLAGS = 12;
    private static final int SECONDS = 16;
    private static final int NANOS = 24;
    private static final int OPCODE = 32;
    private static final long NO_LIMIT = -1;
    private static final long STEP_NANOS = 100_000;

    private SyncCancel() {}

    /// Asks that everything in flight be cancelled. Does not wait for it.
    static void all(Ring ring) {
        // Whatever comes of it: completions tell.
        call(ring, 0, -1, ALL | ANY, 0, Duration.ofNanos(1));
    }

    /// Cancels what fits.
    ///
    /// @param limit zero for none
    /// @throws ErrnoException EINVAL before Linux 6.0, EBADF for a descriptor that is not open
    static CancelResult cancel(Ring ring, long key, int descriptor, int flags, int opcode, Duration limit)
            throws ErrnoException {
        int result = call(ring, key, descriptor, flags, opcode, limit);
        while (-result == Errno.EINTR.number()) {
            result = call(ring, key, descriptor, flags, opcode, limit);
        }
        if ((flags & ALL) != 0 && result >= 0) {
            return result == 0 ? CancelResult.NOT_FOUND : awaitEnd(ring, descriptor, flags, opcode, limit);
        }
        if (result >= 0) {
            return CancelResult.CANCELLED;
        }
        return switch (Errno.of(-result)) {
            case ENOENT -> CancelResult.NOT_FOUND;
            case ETIME -> CancelResult.TIMED_OUT;
            default -> throw ErrnoException.of(-result, "io_uring_register", RegisterOperation.SYNC_CANCEL.name());
        };
    }

    /// The kernel waits for the end of one operation, not for that of several: it only says how many it found.
    private static CancelResult awaitEnd(Ring ring, int descriptor, int flags, int opcode, Duration limit) {
        long begin = System.nanoTime();
        while (call(ring, 0, descriptor, flags, opcode, limit) > 0) {
            if (!limit.isZero() && System.nanoTime() - begin > limit.toNanos()) {
                return CancelResult.TIMED_OUT;
            }
            // Some end only when the ring's thread asks for completions.
            ring.makeCompletions();
            LockSupport.parkNanos(STEP_NANOS);
        }
        return CancelResult.CANCELLED;
    }

    private static int call(Ring ring, long key, int descriptor, int flags, int opcode, Duration limit) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment request = arena.allocate(BYTES, Long.BYTES);
            request.set(ValueLayout.JAVA_LONG, 0, key);
            request.set(ValueLayout.JAVA_INT, Long.BYTES, descriptor);
            request.set(ValueLayout.JAVA_INT, FLAGS, flags);
            request.set(ValueLayout.JAVA_LONG, SECONDS, limit.isZero() ? NO_LIMIT : limit.getSeconds());
            request.set(ValueLayout.JAVA_LONG, NANOS, limit.isZero() ? NO_LIMIT : limit.getNano());
            request.set(ValueLayout.JAVA_BYTE, OPCODE, (byte) opcode);
            return ring.tryRegister(RegisterOperation.SYNC_CANCEL, request.address(), 1);
        }
    }
}
