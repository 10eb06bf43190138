package org.ioscope.core.uring;

/// The clock by which a ring measures how long it waits for completions.
public enum RingClock {
    /// Stands still while the machine sleeps (`CLOCK_MONOTONIC`). What a ring has at first.
    MONOTONIC(1),
    /// Goes on while the machine sleeps (`CLOCK_BOOTTIME`).
    BOOT_TIME(7);

    private final int number;

    RingClock(int number) {
        this.number = number;
    }

    /// The number in C (linux/time.h).
    int number() {
        return number;
    }
}
