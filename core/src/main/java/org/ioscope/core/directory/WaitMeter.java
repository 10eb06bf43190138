package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells how much of its time a thread waits for storage, neither running nor waiting for a processor. Source:
/// `/proc/self/task/TID/schedstat` (nanoseconds on a processor, nanoseconds waiting for one).
final class WaitMeter {

    private final Path file;
    private long lastAwake = -1;
    private long lastTime;

    WaitMeter(int threadId) {
        file = Path.of("/proc/self/task/" + threadId + "/schedstat");
    }

    /// The share of the time since the last call, 0 to 1; NaN the first time, and where the kernel does not
    /// tell.
    double share() {
        long time = System.nanoTime();
        long awake = awakeNanos();
        double share = lastAwake < 0 || awake < 0 || time == lastTime
                ? Double.NaN
                : Math.clamp(1 - (awake - lastAwake) / (double) (time - lastTime), 0, 1);
        lastAwake = awake;
        lastTime = time;
        return share;
    }

    private long awakeNanos() {
        try {
            String[] numbers = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII)
                    .trim()
                    .split(" ", -1);
            return numbers.length < 2 ? -1 : Long.parseLong(numbers[0]) + Long.parseLong(numbers[1]);
        } catch (IOException | NumberFormatException e) {
            return -1;
        }
    }
}
