package org.ioscope.core.directory;

import java.util.concurrent.atomic.AtomicInteger;
import org.ioscope.nativeaccess.DirectoryCalls;

/// Counts the descriptors that a scan holds, so that a wide and deep tree does not use up those of the process.
final class DescriptorLedger {

    /// Held at most for the sake of directories that are not read yet: half of what a process usually may have.
    private static final int MOST_HELD = 512;

    private final AtomicInteger open = new AtomicInteger();
    private final ThreadLocal<DirectoryCalls> calls = ThreadLocal.withInitial(DirectoryCalls::new);

    void opened() {
        open.incrementAndGet();
    }

    void close(int descriptor) {
        open.decrementAndGet();
        calls.get().close(descriptor);
    }

    /// Descriptors that are open.
    int open() {
        return open.get();
    }

    /// Whether another directory may be kept open for those below it.
    boolean mayHold() {
        return open.get() < MOST_HELD;
    }
}
