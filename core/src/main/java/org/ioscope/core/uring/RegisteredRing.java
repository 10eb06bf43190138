package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ioscope.nativeaccess.RingCalls;

/// The number of a ring in the current thread's own table (`IORING_REGISTER_RING_FDS`, Linux 5.18): entering
/// the kernel by it takes no reference to the descriptor, which in a process of several threads costs two
/// atomic operations.
final class RegisteredRing {

    /// struct io_uring_rsrc_update: 0 offset u32, 4 resv u32, 8 data u64.
    private static final int BYTES = 16;

    private static final int ANY_PLACE = -1;

    private RegisteredRing() {}

    /// Gives the ring a number in the current thread's table.
    ///
    /// @return its number, negative if the kernel gives none
    static int register(RingCalls calls, int ring) {
        MemorySegment update = Arena.ofAuto().allocate(BYTES, Long.BYTES);
        update.set(ValueLayout.JAVA_INT, 0, ANY_PLACE);
        update.set(ValueLayout.JAVA_LONG, Long.BYTES, ring);
        int count = calls.register(ring, RegisterOperation.RING_FDS.number(), update.address(), 1);
        return count == 1 ? update.get(ValueLayout.JAVA_INT, 0) : -1;
    }

    /// Takes it out of the table again; the table would keep the ring alive else.
    static void unregister(RingCalls calls, int ring, int index) {
        MemorySegment update = Arena.ofAuto().allocate(BYTES, Long.BYTES);
        update.set(ValueLayout.JAVA_INT, 0, index);
        calls.register(ring, RegisterOperation.UNREGISTER_RING_FDS.number(), update.address(), 1);
    }
}
