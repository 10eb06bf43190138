package org.ioscope.core.directory;

/// Sums of a directory while they are made. Bytes stop at the largest number instead of overflowing.
final class Totals {

    long apparent;
    long allocated;
    int files;
    int directories;
    long newest;

    void clear() {
        apparent = 0;
        allocated = 0;
        files = 0;
        directories = 0;
        newest = 0;
    }

    void addBytes(long moreApparent, long moreAllocated) {
        apparent = sum(apparent, moreApparent);
        allocated = sum(allocated, moreAllocated);
    }

    /// The sum of two numbers that are not negative.
    static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
