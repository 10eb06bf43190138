package org.ioscope.core.local;

import org.ioscope.core.sample.WaitKind;

/// Numbers of what is counted of a task: bytes, characters, calls or nanoseconds since it started.
///
/// Those up to [#SWAP_IN] are told in any case, the others only if they were asked for.
final class Counter {

    static final int READ_BYTES = 0;
    static final int WRITE_BYTES = 1;
    static final int CANCELLED_WRITE_BYTES = 2;
    static final int BLOCK_IO = 3;
    static final int SWAP_IN = 4;
    static final int READ_CHARS = 5;
    static final int WRITE_CHARS = 6;
    static final int READ_CALLS = 7;
    static final int WRITE_CALLS = 8;
    static final int CPU = 9;
    static final int PROCESSOR = 10;
    static final int RECLAIM = 11;
    static final int THRASHING = 12;
    static final int COMPACTION = 13;
    static final int WRITE_COPY = 14;
    static final int IRQ = 15;

    private Counter() {}

    /// The counter of the time waited for `kind`.
    static int of(WaitKind kind) {
        return switch (kind) {
            case PROCESSOR -> PROCESSOR;
            case BLOCK_IO -> BLOCK_IO;
            case SWAP_IN -> SWAP_IN;
            case RECLAIM -> RECLAIM;
            case THRASHING -> THRASHING;
            case COMPACTION -> COMPACTION;
            case WRITE_COPY -> WRITE_COPY;
            case IRQ -> IRQ;
        };
    }
}
