package org.ioscope.core.directory;

import java.util.concurrent.atomic.AtomicLong;

/// Counts what one thread has done, so that another notices when it is stuck.
final class StepCounter {

    private final AtomicLong steps = new AtomicLong();

    /// By the thread that works: costs no more than a store.
    void step() {
        steps.lazySet(steps.getPlain() + 1);
    }

    long count() {
        return steps.get();
    }
}
