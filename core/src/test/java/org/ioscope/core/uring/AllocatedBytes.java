package org.ioscope.core.uring;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/// Bytes that operations allocate on the heap, as the VM counts them for the current thread.
final class AllocatedBytes {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private AllocatedBytes() {}

    /// Some operations.
    @FunctionalInterface
    interface Work {

        /// Carries out so many.
        void run(int operations) throws Exception;
    }

    /// What so many operations allocate on the current thread once warm: of up to 20 rounds the least, as code
    /// that is not compiled yet allocates more.
    static long least(int operations, Work work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 20 && least > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run(operations);
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    /// As [#least], of so many rounds, and of all threads together: what threads of a driver and virtual
    /// threads allocate counts.
    static long leastOfAll(int operations, int rounds, Work work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long before = THREADS.getTotalThreadAllocatedBytes();
            work.run(operations);
            least = Math.min(least, THREADS.getTotalThreadAllocatedBytes() - before);
        }
        return least;
    }
}
