package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class IoUringProbeIT {

    @Test
    void noRingIsLeftOpen() throws IOException {
        try {
            IoUringProbe.attempt();
        } catch (ErrnoException e) {
            assertEquals("io_uring_setup", e.call());
        }

        assertEquals(0, openRings());
    }

    private static long openRings() throws IOException {
        List<Path> descriptors;
        try (Stream<Path> entries = Files.list(Path.of("/proc/self/fd"))) {
            descriptors = entries.toList();
        }
        return descriptors.stream().filter(IoUringProbeIT::isRing).count();
    }

    private static boolean isRing(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("[io_uring]");
        } catch (IOException e) {
            // The one that listed the folder is closed by now.
            return false;
        }
    }
}
