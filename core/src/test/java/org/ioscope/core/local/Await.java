package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Waits for the kernel.
public final class Await {

    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int STEPS = 2000;

    private Await() {}

    /// Looks again and again until `condition` holds, or fails after a long time.
    public static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < STEPS; i++) {
            if (condition.call()) {
                return;
            }
            LockSupport.parkNanos(STEP_NANOS);
        }
        fail("waited in vain");
    }
}
