package org.ioscope.core.procfs;

/// `/proc/PID/io` or `/proc/PID/task/TID/io` (Documentation/filesystems/proc.rst): bytes
/// since the task started. A process's file also counts its dead threads and the children it waited for.
///
/// @param readChars bytes that `read(2)` and its kin gave
/// @param writeChars bytes that `write(2)` and its kin took
/// @param readCalls calls of `read(2)` and its kin
/// @param writeCalls calls of `write(2)` and its kin
/// @param readBytes bytes fetched from storage
/// @param writeBytes bytes dirtied, or sent to storage directly
/// @param cancelledWriteBytes bytes of dirtied pages that were dropped
public record TaskIo(
        long readChars,
        long writeChars,
        long readCalls,
        long writeCalls,
        long readBytes,
        long writeBytes,
        long cancelledWriteBytes) {

    /// Reads the file's content.
    ///
    /// @param path for messages
    public static TaskIo parse(String path, byte[] content) throws ProcFormatException {
        KeyedNumbers numbers = new KeyedNumbers(path, content);
        return new TaskIo(
                numbers.number("rchar: "),
                numbers.number("wchar: "),
                numbers.number("syscr: "),
                numbers.number("syscw: "),
                numbers.number("read_bytes: "),
                numbers.number("write_bytes: "),
                numbers.number("cancelled_write_bytes: "));
    }
}
