package org.ioscope.core.directory;

/// Sums of bytes that stop at the largest number instead of overflowing.
final class Totals {

    private Totals() {}

    /// The sum of two numbers that are not negative.
    static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
