package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.ioscope.nativeaccess.ErrnoException;

/// An empty table of registered files, for tests.
final class RegisteredSlots {

    private static final int BYTES = 32;
    private static final int SPARSE = 1;

    private RegisteredSlots() {}

    /// struct io_uring_rsrc_register: 0 nr u32, 4 flags u32, 8 resv2 u64, 16 data u64, 24 tags u64.
    static void sparse(Ring ring, int count) throws ErrnoException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment table = arena.allocate(BYTES, Long.BYTES);
            table.set(ValueLayout.JAVA_INT, 0, count);
            table.set(ValueLayout.JAVA_INT, Integer.BYTES, SPARSE);
            ring.register(RegisterOperation.FILES2, table.address(), BYTES, "");
        }
    }
}
