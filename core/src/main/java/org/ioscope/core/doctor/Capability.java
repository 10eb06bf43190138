package org.ioscope.core.doctor;

/// Rights beyond an ordinary user's that ioscope can use (capabilities(7), linux/capability.h).
enum Capability {
    NET_ADMIN(12, Subject.CAP_NET_ADMIN, "taskstats, exit records, large buffers for them"),
    SYS_PTRACE(19, Subject.CAP_SYS_PTRACE, "/proc/PID/io of other users' processes"),
    DAC_READ_SEARCH(2, Subject.CAP_DAC_READ_SEARCH, "sizes of folders that are closed to this user"),
    SYS_ADMIN(21, Subject.CAP_SYS_ADMIN, "io_uring where it is kept to administrators"),
    SYS_NICE(23, Subject.CAP_SYS_NICE, "I/O priorities of other users' tasks"),
    SYS_RESOURCE(24, Subject.CAP_SYS_RESOURCE, "more open files than the limit allows");

    private final int bit;
    private final Subject subject;
    private final String purpose;

    Capability(int bit, Subject subject, String purpose) {
        this.bit = bit;
        this.subject = subject;
        this.purpose = purpose;
    }

    Subject subject() {
        return subject;
    }

    /// What ioscope uses it for.
    String purpose() {
        return purpose;
    }

    /// Whether it is in a set as `/proc/PID/status` shows it.
    boolean isIn(long set) {
        return (set >>> bit & 1) == 1;
    }
}
