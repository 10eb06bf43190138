package org.ioscope.core.uring;

/// How a part of a file will be used (`POSIX_FADV_*` of linux/fadvise.h, the same on x86-64 and arm64).
public enum FileAdvice {
    /// Nothing is known: usual read-ahead, for the whole open file.
    NORMAL(0),
    /// In no order: no read-ahead, for the whole open file.
    RANDOM(1),
    /// From front to back: twice the read-ahead, for the whole open file.
    SEQUENTIAL(2),
    /// Soon: reading into the page cache begins.
    WILLNEED(3),
    /// Not soon: unchanged whole pages leave the page cache. Changed ones stay, sync them first.
    DONTNEED(4),
    /// Once (Linux 6.3; before it did nothing): pages do not count as used again.
    NOREUSE(5);

    private final int number;

    FileAdvice(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
