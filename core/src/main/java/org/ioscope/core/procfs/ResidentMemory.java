package org.ioscope.core.procfs;

import java.nio.charset.StandardCharsets;
import org.ioscope.nativeaccess.SystemConfiguration;

/// Memory of a process that is in RAM, from `/proc/PID/statm` (proc_pid_statm(5)), which everybody may read. The
/// kernel counts it per processor, so it may be some pages off.
public final class ResidentMemory {

    private static final long PAGE_BYTES = SystemConfiguration.pageBytes();

    private ResidentMemory() {}

    /// Reads the second number of the file's content, which counts pages.
    ///
    /// @param path for messages
    /// @return bytes
    public static long parse(String path, byte[] content) throws ProcFormatException {
        String text = new String(content, StandardCharsets.US_ASCII);
        String[] fields = text.strip().split(" ", -1);
        try {
            return Long.parseLong(fields[1]) * PAGE_BYTES;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new ProcFormatException(path, text, "resident", "2nd number");
        }
    }
}
