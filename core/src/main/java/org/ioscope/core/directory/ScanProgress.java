package org.ioscope.core.directory;

/// How far a scan is.
///
/// @param entries files and directories found
/// @param apparentBytes their lengths; each name of a file counts
/// @param allocatedBytes what they occupy; each name of a file counts
/// @param errors what could not be read
/// @param seconds since the start
/// @param threads that read
/// @param path a directory that is being read, as the kernel has it
public record ScanProgress(
        long entries, long apparentBytes, long allocatedBytes, int errors, double seconds, int threads, RawPath path) {

    public double entriesPerSecond() {
        return seconds > 0 ? entries / seconds : 0;
    }
}
