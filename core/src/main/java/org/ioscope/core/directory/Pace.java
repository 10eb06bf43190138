package org.ioscope.core.directory;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Keeps all threads of a scan together below a number of entries a second.
final class Pace {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(50);

    private final int perSecond;
    private final ScanControl control;
    private final long start = System.nanoTime();
    private final AtomicLong taken = new AtomicLong();

    /// @param perSecond 0 for no limit
    Pace(int perSecond, ScanControl control) {
        this.perSecond = perSecond;
        this.control = control;
    }

    /// Waits until as much time has gone by as the entries so far may take.
    void took(int entries) {
        if (perSecond == 0) {
            return;
        }
        double due = taken.addAndGet(entries) / (double) perSecond * SECOND;
        long wait = (long) due - (System.nanoTime() - start);
        while (wait > 0 && !control.isCancelled()) {
            LockSupport.parkNanos(this, Math.min(wait, LONGEST_WAIT));
            wait = (long) due - (System.nanoTime() - start);
        }
    }
}
