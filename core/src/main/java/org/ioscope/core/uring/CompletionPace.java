package org.ioscope.core.uring;

/// Whether completions come so fast that to look for the next one costs less than to sleep until it comes. One
/// thread.
final class CompletionPace {

    /// Judged by so many completions at a time.
    static final int SAMPLE = 32;

    /// They came fast if all came within this: one each 31 microseconds. To sleep and to be woken costs both
    /// sides about as much together.
    static final long FAST_NANOS = 1_000_000;

    private int seen;
    private long since;
    private boolean fast;

    /// So many completions were taken.
    ///
    /// @param nanos the time, by any clock that goes on steadily
    void taken(int count, long nanos) {
        seen += count;
        if (seen >= SAMPLE) {
            fast = nanos - since <= FAST_NANOS;
            restart(nanos);
        }
    }

    /// None came for a while: they are slow until it is known better.
    void paused(long nanos) {
        fast = false;
        restart(nanos);
    }

    private void restart(long nanos) {
        seen = 0;
        since = nanos;
    }

    boolean isFast() {
        return fast;
    }
}
