package org.ioscope.core.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Tells whether a device is a disk that turns, where reading at many places at once is slower.
final class RotatingDisk {

    private RotatingDisk() {}

    /// @param device major number in the lower half, minor in the upper
    static boolean is(long device) {
        return is(Path.of("/sys"), device);
    }

    /// A virtual disk may say that it turns and does not: only what has a driver for real disks is believed.
    static boolean is(Path sys, long device) {
        Path link = sys.resolve("dev/block/" + (int) device + ":" + (device >>> Integer.SIZE));
        try {
            Path disk = link.toRealPath();
            Path queue = Files.isDirectory(disk.resolve("queue"))
                    ? disk
                    : disk.resolveSibling(".").normalize();
            String name = queue.getFileName().toString();
            return name.startsWith("sd")
                    && "1"
                            .equals(Files.readString(queue.resolve("queue/rotational"), StandardCharsets.US_ASCII)
                                    .trim());
        } catch (IOException e) {
            return false;
        }
    }
}
