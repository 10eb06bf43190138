package org.ioscope.app.cli;

/// A clock that only moves when it is told to: pauses pass at once, and every look at it takes some time.
final class ScriptedClock implements RefreshClock {

    private final long costNanos;
    private long now = -5;
    private int looks;
    private boolean closed;

    /// @param costNanos what a refresh takes
    ScriptedClock(long costNanos) {
        this.costNanos = costNanos;
    }

    /// Each third look is the one after a refresh.
    @Override
    public long nanoTime() {
        looks++;
        if (looks > 1 && looks % 3 == 1) {
            now += costNanos;
        }
        return now;
    }

    @Override
    public boolean pause(long nanos) {
        now += nanos;
        return true;
    }

    @Override
    public boolean isStopping() {
        return false;
    }

    @Override
    public void close() {
        closed = true;
    }

    /// Nanoseconds since the run began.
    long elapsed() {
        return now + 5;
    }

    boolean isClosed() {
        return closed;
    }
}
