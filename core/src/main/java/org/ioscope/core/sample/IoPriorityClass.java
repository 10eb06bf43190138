package org.ioscope.core.sample;

/// The I/O scheduling classes of `ioprio_set(2)`.
public enum IoPriorityClass {
    /// First access to the disk (`IOPRIO_CLASS_RT`).
    REALTIME("rt"),
    /// The usual class (`IOPRIO_CLASS_BE`).
    BEST_EFFORT("be"),
    /// Only when nobody else wants the disk (`IOPRIO_CLASS_IDLE`).
    IDLE("id"),
    /// Could not be read.
    UNKNOWN("-");

    private final String shortName;

    IoPriorityClass(String shortName) {
        this.shortName = shortName;
    }

    /// The two letters that iotop and ionice users know.
    public String shortName() {
        return shortName;
    }
}
