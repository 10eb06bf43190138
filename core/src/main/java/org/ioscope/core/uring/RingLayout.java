package org.ioscope.core.uring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// struct io_uring_params of linux/io_uring.h, 120 bytes: 0 sq_entries u32, 4 cq_entries u32, 8 flags u32, 12
/// sq_thread_cpu u32, 16 sq_thread_idle u32, 20 features u32, 24 wq_fd u32, 28 resv u32\[3], 40 sq_off, 80
/// cq_off.
///
/// sq_off: 0 head, 4 tail, 8 ring_mask, 12 ring_entries, 16 flags, 20 dropped, 24 array, each u32. cq_off: 0
/// head, 4 tail, 8 ring_mask, 12 ring_entries, 16 overflow, 20 cqes, 24 flags, each u32.
///
/// @param submissionHead and what follows: offsets within the memory of the rings
record RingLayout(
        int submissionEntries,
        int completionEntries,
        int features,
        int submissionHead,
        int submissionTail,
        int submissionFlags,
        int dropped,
        int array,
        int completionHead,
        int completionTail,
        int overflow,
        int completions) {

    static final int PARAMETERS_BYTES = 120;
    static final int ENTRY_BYTES = 64;
    static final int COMPLETION_BYTES = 16;

    static final int FLAGS = 8;
    static final int THREAD_PROCESSOR = 12;
    static final int THREAD_IDLE = 16;
    static final int WORKERS_OF = 24;
    static final int FEATURES = 20;
    private static final int SUBMISSION = 40;
    private static final int COMPLETION = 80;

    static RingLayout of(MemorySegment parameters) {
        return new RingLayout(
                get(parameters, 0),
                get(parameters, 4),
                get(parameters, FEATURES),
                get(parameters, SUBMISSION),
                get(parameters, SUBMISSION + 4),
                get(parameters, SUBMISSION + 16),
                get(parameters, SUBMISSION + 20),
                get(parameters, SUBMISSION + 24),
                get(parameters, COMPLETION),
                get(parameters, COMPLETION + 4),
                get(parameters, COMPLETION + 16),
                get(parameters, COMPLETION + 20));
    }

    private static int get(MemorySegment parameters, int offset) {
        return parameters.get(ValueLayout.JAVA_INT, offset);
    }

    /// Bytes of the memory in which both queues lie.
    long ringBytes() {
        return Math.max(
                array + (long) submissionEntries * Integer.BYTES,
                completions + (long) completionEntries * COMPLETION_BYTES);
    }

    /// Bytes of the submission entries.
    long entriesBytes() {
        return (long) submissionEntries * ENTRY_BYTES;
    }
}
