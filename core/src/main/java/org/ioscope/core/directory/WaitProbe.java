package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether a thread waits in the kernel just now, rather than runs or waits for a processor. Source: the
/// state in `/proc/self/task/TID/stat` (proc_pid_stat(5)).
final class WaitProbe {

    private final Path file;

    WaitProbe(int threadId) {
        file = Path.of("/proc/self/task/" + threadId + "/stat");
    }

    /// False also where the kernel does not tell.
    boolean isWaiting() {
        try {
            byte[] line = Files.readAllBytes(file);
            int end = line.length - 1;
            while (end > 0 && line[end] != ')') { // the name may hold anything, but nothing behind it does
                end--;
            }
            return end > 0 && end + 2 < line.length && (line[end + 2] == 'D' || line[end + 2] == 'S');
        } catch (IOException e) {
            return false;
        }
    }
}
