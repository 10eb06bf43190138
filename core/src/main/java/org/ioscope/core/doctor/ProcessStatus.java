package org.ioscope.core.doctor;

import java.util.Map;
import java.util.stream.Collectors;

/// What `/proc/self/status` says of this process's rights (proc_pid_status(5)). What is missing there counts as
/// none.
///
/// @param uid effective user number, -1 if it is not told
/// @param effective capabilities in force, a bit each
/// @param bounding capabilities that a program started from here can have at most, a bit each
/// @param isFiltered whether a seccomp filter stands before system calls
record ProcessStatus(int uid, long effective, long bounding, boolean isFiltered) {

    static ProcessStatus read(KernelText text) {
        Map<String, String> fields = text.read("self/status")
                .orElse("")
                .lines()
                .map(line -> line.split(":\\s*", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, second) -> first));
        return new ProcessStatus(
                effectiveUid(fields.getOrDefault("Uid", "")),
                set(fields.getOrDefault("CapEff", "")),
                set(fields.getOrDefault("CapBnd", "")),
                fields.getOrDefault("Seccomp", "0").equals("2"));
    }

    /// From real, effective, saved and file system number.
    static int effectiveUid(String field) {
        String[] numbers = field.split("\\s+", -1);
        try {
            return numbers.length > 1 ? Integer.parseUnsignedInt(numbers[1]) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static long set(String field) {
        try {
            return Long.parseUnsignedLong(field, 16);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
