package org.ioscope.core.procfs;

import java.nio.charset.StandardCharsets;

/// What is needed of `/proc/PID/stat` or `/proc/PID/task/TID/stat` (proc_pid_stat(5)).
///
/// @param name the task's name (`comm`)
/// @param state one letter, `Z` for a zombie
/// @param parentPid parent's process number
/// @param flags the kernel's flags (linux/sched.h, `PF_*`)
/// @param cpuTicks processor time in user and kernel mode, in clock ticks
/// @param nice -20 to 19
/// @param startTicks start in clock ticks since boot
/// @param policy scheduling policy
/// @param ioDelayTicks waits for block I/O in clock ticks
public record TaskStat(
        String name,
        char state,
        int parentPid,
        long flags,
        long cpuTicks,
        int nice,
        long startTicks,
        int policy,
        long ioDelayTicks) {

    private static final int PF_EXITING = 4;

    /// Whether the task is on its way out: its exit record was written, or is about to be.
    public boolean isEnding() {
        return state == 'Z' || state == 'X' || (flags & PF_EXITING) != 0;
    }

    /// Reads the file's content. The name stands in parentheses and may itself contain any character,
    /// parentheses and newlines included.
    ///
    /// @param path for messages
    public static TaskStat parse(String path, byte[] content) throws ProcFormatException {
        String text = new String(content, StandardCharsets.UTF_8);
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new ProcFormatException(path, text, "comm", "text in parentheses");
        }
        String[] fields = text.substring(close + 1).strip().split(" ", -1);
        if (fields.length < 40 || fields[0].length() != 1) {
            throw new ProcFormatException(path, text, "delayacct_blkio_ticks", "42nd field");
        }
        try {
            return new TaskStat(
                    text.substring(open + 1, close),
                    fields[0].charAt(0),
                    Integer.parseInt(fields[field(4)]),
                    Long.parseLong(fields[field(9)]),
                    Long.parseLong(fields[field(14)]) + Long.parseLong(fields[field(15)]),
                    Integer.parseInt(fields[field(19)]),
                    Long.parseLong(fields[field(22)]),
                    Integer.parseInt(fields[field(41)]),
                    Long.parseLong(fields[field(42)]));
        } catch (NumberFormatException e) {
            throw new ProcFormatException(path, text, "field: " + e.getMessage(), "number");
        }
    }

    /// From the man page's numbering, in which the state is number 3, to the index behind the name.
    private static int field(int number) {
        return number - 3;
    }
}
