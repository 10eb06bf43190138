package org.ioscope.core.host;

/// Whose turn it is to be described anew: each of many once in a number of samples, a few in each sample, so that
/// no sample costs much more than the others.
final class RefreshTurn {

    private final int period;
    private final int most;
    private long owed;
    private int next;

    /// @param period samples in which everybody has a turn
    /// @param most turns in one sample, which may make the period longer
    RefreshTurn(int period, int most) {
        this.period = period;
        this.most = most;
    }

    /// How many of `size` are due in this sample.
    int due(int size) {
        owed += size;
        int due = (int) Math.min(owed / period, most);
        owed = due == most ? 0 : owed - (long) due * period;
        return Math.min(due, size);
    }

    /// The next one of `size`.
    int next(int size) {
        next = next + 1 < size ? next + 1 : 0;
        return next;
    }
}
