package org.ioscope.core.uring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A flag of Linux 6.18, for the report of what a kernel knows.
///
/// @param name in C, without its beginning
/// @param bit its value
/// @param with further bits without which the kernel refuses it
/// @param since the first Linux that has it
record KernelFlag(String name, long bit, long with, String since) {

    private static final long IOPOLL = 1;
    private static final long SQPOLL = 1 << 1;
    private static final long COOP_TASKRUN = 1 << 8;
    private static final long SINGLE_ISSUER = 1 << 12;
    private static final long NO_MMAP = 1 << 14;

    /// `IORING_SETUP_*`.
    static final List<KernelFlag> SETUP = List.of(
            of("IOPOLL", 0, 0, "5.1"),
            of("SQPOLL", 1, 0, "5.1"),
            of("SQ_AFF", 2, SQPOLL, "5.1"),
            of("CQSIZE", 3, 0, "5.5"),
            of("CLAMP", 4, 0, "5.6"),
            of("ATTACH_WQ", 5, 0, "5.6"),
            of("R_DISABLED", 6, 0, "5.10"),
            of("SUBMIT_ALL", 7, 0, "5.18"),
            of("COOP_TASKRUN", 8, 0, "5.19"),
            of("TASKRUN_FLAG", 9, COOP_TASKRUN, "5.19"),
            of("SQE128", 10, 0, "5.19"),
            of("CQE32", 11, 0, "5.19"),
            of("SINGLE_ISSUER", 12, 0, "6.0"),
            of("DEFER_TASKRUN", 13, SINGLE_ISSUER, "6.1"),
            of("NO_MMAP", 14, 0, "6.5"),
            of("REGISTERED_FD_ONLY", 15, NO_MMAP, "6.5"),
            of("NO_SQARRAY", 16, 0, "6.6"),
            of("HYBRID_IOPOLL", 17, IOPOLL, "6.13"),
            of("CQE_MIXED", 18, 0, "6.18"));

    /// `IORING_ENTER_*`.
    static final List<KernelFlag> ENTER = List.of(
            of("GETEVENTS", 0, 0, "5.1"),
            of("SQ_WAKEUP", 1, 0, "5.1"),
            of("SQ_WAIT", 2, 0, "5.10"),
            of("EXT_ARG", 3, 0, "5.11"),
            of("REGISTERED_RING", 4, 0, "5.18"),
            of("ABS_TIMER", 5, 0, "6.12"),
            of("EXT_ARG_REG", 6, 0, "6.13"),
            of("NO_IOWAIT", 7, 0, "6.15"));

    private static KernelFlag of(String name, int bit, long with, String since) {
        return new KernelFlag(name, 1L << bit, with, since);
    }

    static Set<String> names(List<KernelFlag> flags, long bits) {
        return flags.stream()
                .filter(flag -> (bits & flag.bit) != 0)
                .map(KernelFlag::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The bits of the flags that are as old as a Linux, or older.
    static long upTo(List<KernelFlag> flags, int release) {
        return flags.stream()
                .filter(flag -> release(flag.since) <= release)
                .mapToLong(KernelFlag::bit)
                .sum();
    }

    /// `6.12` as a number that grows with the release.
    static int release(String since) {
        String[] parts = since.split("\\.", -1);
        return Integer.parseInt(parts[0]) * 1000 + Integer.parseInt(parts[1]);
    }
}
