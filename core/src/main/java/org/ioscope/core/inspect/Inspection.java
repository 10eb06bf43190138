package org.ioscope.core.inspect;

import org.ioscope.core.sample.Reading;

/// What can be told of one living process or thread.
///
/// @param commandLine arguments, one a line; empty for a thread of the kernel
/// @param program path of the program
/// @param workingFolder where relative paths begin
/// @param cgroup path of its control group
/// @param state one letter (proc_pid_stat(5)): `R` runs, `S` sleeps, `D` waits for a disk, `T` stopped, `Z` ended
/// @param threads how many threads its process has
/// @param openFileLimit how many files it may have open at a time
/// @param files what it has open
public record Inspection(
        Fact commandLine,
        Fact program,
        Fact workingFolder,
        Fact cgroup,
        char state,
        Reading threads,
        Reading openFileLimit,
        OpenFileList files) {}
