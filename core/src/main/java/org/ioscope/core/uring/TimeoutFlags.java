package org.ioscope.core.uring;

/// What a timeout goes by (`IORING_TIMEOUT_*`). Immutable.
public final class TimeoutFlags {

    /// A time from now, by the clock that only ever runs on (`CLOCK_MONOTONIC`), which stands while the machine
    /// sleeps.
    public static final TimeoutFlags NONE = new TimeoutFlags(0);

    /// A point in time of the clock instead of a time from now (Linux 5.4).
    public static final TimeoutFlags ABSOLUTE = new TimeoutFlags(1);

    /// By the clock that runs on while the machine sleeps (`CLOCK_BOOTTIME`, Linux 5.15).
    public static final TimeoutFlags BOOT_TIME = new TimeoutFlags(1 << 2);

    /// By the clock that shows the date (`CLOCK_REALTIME`, Linux 5.15). Not with [#BOOT_TIME]: -EINVAL.
    public static final TimeoutFlags REAL_TIME = new TimeoutFlags(1 << 3);

    /// That the time is over is no failure: what is linked behind the timeout begins then, and a silent one
    /// stays silent (`IORING_TIMEOUT_ETIME_SUCCESS`, Linux 5.16). The result is -ETIME all the same.
    public static final TimeoutFlags EXPIRY_IS_SUCCESS = new TimeoutFlags(1 << 5);

    private final int bits;

    private TimeoutFlags(int bits) {
        this.bits = bits;
    }

    /// Both.
    public TimeoutFlags and(TimeoutFlags other) {
        return new TimeoutFlags(bits | other.bits);
    }

    int bits() {
        return bits;
    }
}
