package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IoUringCapabilitiesIT {

    @Test
    void asManyOperationsAreNamedAsTheKernelAnswersFor() throws ErrnoException {
        IoUringCapabilities found = IoUringCapabilities.examine();

        try (TestRing ring = new TestRing()) {
            assertEquals(ring.ring().features(), found.features());
            assertEquals(KernelAnswer.probe(ring.ring()).operations(), found.operations());
            for (Opcode opcode : EnumSet.allOf(Opcode.class)) {
                ring.queue().entry(opcode.number(), -1, 0, 0, 0, 0);
                // The kernel answers EINVAL also for a known operation with nothing to work on.
                assertTrue(ring.result() <= 0 || found.operations().contains(opcode), opcode.name());
            }
        }
        assertEquals("", found.readFailure());
        assertTrue(found.setupFlags().contains("SQPOLL"));
    }

    @Test
    void tryingComesToTheSameAsAsking() throws ErrnoException {
        IoUringCapabilities told = IoUringCapabilities.examine();
        IoUringCapabilities tried = IoUringCapabilities.examine(Optional.empty());

        assertEquals(told.operations(), tried.operations());
        assertEquals(told.laterOperations(), tried.laterOperations());
        assertEquals(told.features(), tried.features());
        assertEquals(told.setupFlags(), tried.setupFlags());
        assertEquals(told.enterFlags(), tried.enterFlags());
        assertTrue(told.registerOperations().containsAll(tried.registerOperations()));
        assertTrue(tried.missing().containsAll(told.missing()));
    }

    @Test
    void nothingStandsInTheWayHere() {
        assertEquals(Optional.empty(), IoUringCapabilities.obstacle());
    }

    @Test
    void whatCanNotBeReadIsSaid() throws ErrnoException {
        try (Ring ring = Ring.open(RingOptions.fastest(8))) {
            assertEquals(
                    "not tried, /nowhere can not be read",
                    TestRead.attempt(ring, Path.of("/nowhere"), Duration.ofSeconds(1)));
            assertEquals("", TestRead.attempt(ring, Path.of("/proc/self/exe"), Duration.ofSeconds(1)));
        }
    }

    @Test
    void devicesThatPollAreThoseThatSaySo(@TempDir Path folder) throws IOException {
        for (String device : Set.of("nvme0n1", "vda", "loop0")) {
            Path queue = Files.createDirectories(folder.resolve(device).resolve("queue"));
            Files.writeString(queue.resolve("io_poll"), device.equals("nvme0n1") ? "1\n" : "0\n");
        }
        Files.createDirectories(folder.resolve("strange"));

        assertEquals(Set.of("nvme0n1"), IoUringCapabilities.pollingDevices(folder));
        assertEquals(Set.of(), IoUringCapabilities.pollingDevices(folder.resolve("nothing")));
    }
}
