package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Cancelling by io_uring_register(2), without an operation (`IORING_REGISTER_SYNC_CANCEL`, Linux 6.0).
final class SyncCancel {

    /// struct io_uring_sync_cancel_reg: 0 addr u64, 8 fd s32, 12 flags u32, 16 timeout (tv_sec, tv_nsec), 32
    /// opcode u8,
    /// 40 pad2 u64\[3].
    private static final int BYTES = 64;

    private static final int FLAGS = 12;
    private static final int SECONDS = 16;
    private static final int NANOS = 24;
    private static final int CANCEL_ALL = 1;
    private static final int CANCEL_ANY = 1 << 2;

    private SyncCancel() {}

    /// Asks that everything in flight be cancelled. Does not wait for it.
    static void all(Ring ring) {
        MemorySegment request = Arena.ofAuto().allocate(BYTES, Long.BYTES);
        request.set(ValueLayout.JAVA_INT, Long.BYTES, -1);
        request.set(ValueLayout.JAVA_INT, FLAGS, CANCEL_ALL | CANCEL_ANY);
        request.set(ValueLayout.JAVA_LONG, SECONDS, 0);
        request.set(ValueLayout.JAVA_LONG, NANOS, 1);
        // How many it cancelled; ENOENT: nothing to cancel; ETIME: not over yet. Either way completions tell.
        ring.tryRegister(RegisterOperation.SYNC_CANCEL, request.address(), 1);
    }
}
