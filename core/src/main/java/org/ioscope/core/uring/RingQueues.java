package org.ioscope.core.uring;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.ioscope.nativeaccess.RingCalls;

/// The memory that a ring and the kernel share: both queues and the submission entries. After the arena was
/// closed, each access throws IllegalStateException.
record RingQueues(RingLayout layout, MemorySegment rings, MemorySegment entries) {

    static final VarHandle INT = ValueLayout.JAVA_INT.varHandle();

    /// The submission queue's flags (`IORING_SQ_*`).
    static final int NEED_WAKEUP = 1;

    static final int CQ_OVERFLOW = 1 << 1;
    static final int TASKRUN = 1 << 2;

    private static final long OFF_RINGS = 0;
    private static final long OFF_ENTRIES = 0x10000000L;

    static RingQueues map(RingSetup setup, RingCalls calls, Arena arena) throws ErrnoException {
        RingLayout layout = setup.layout();
        if (!RingFeature.of(layout.features()).contains(RingFeature.SINGLE_MMAP)) {
            throw ErrnoException.of(Errno.EOPNOTSUPP.number(), "io_uring_setup", "a kernel before Linux 5.4");
        }
        MemorySegment rings = calls.map(setup.descriptor(), OFF_RINGS, layout.ringBytes(), arena);
        MemorySegment entries = calls.map(setup.descriptor(), OFF_ENTRIES, layout.entriesBytes(), arena);
        if (!setup.flags().contains(SetupFlag.NO_SQARRAY)) {
            for (int i = 0; i < layout.submissionEntries(); i++) {
                rings.set(ValueLayout.JAVA_INT, layout.array() + (long) i * Integer.BYTES, i);
            }
        }
        return new RingQueues(layout, rings, entries);
    }

    int flags() {
        // Acquire: what the kernel did before it set a flag is seen after it.
        return (int) INT.getAcquire(rings, (long) layout.submissionFlags());
    }
}
