package org.ioscope.core.uring;

/// How many worker threads the kernel starts at most for a ring, on each node of memory (NUMA).
///
/// @param bounded for what ends by itself: regular files, devices. The kernel's default depends on entries and
///     processors
/// @param unbounded for what may never end: sockets, pipes. The kernel's default is the limit of processes
///     (RLIMIT_NPROC)
public record WorkerLimits(int bounded, int unbounded) {

    /// Checks the numbers.
    public WorkerLimits {
        if (bounded < 0 || unbounded < 0) {
            throw new IllegalArgumentException(
                    "numbers of workers must not be negative: " + bounded + ", " + unbounded);
        }
    }
}
