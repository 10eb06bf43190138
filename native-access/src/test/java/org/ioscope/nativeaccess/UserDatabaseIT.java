package org.ioscope.nativeaccess;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@RequiresKernel(KernelFeature.PROCFS)
final class UserDatabaseIT {

    @Test
    void namesAgreeWithThoseThatTheFileSystemShows() throws Exception {
        Path own = Path.of("/proc/self/status");
        int uid = (Integer) Files.getAttribute(own, "unix:uid");
        String name = Files.getOwner(own).getName();

        assertEquals(Optional.of(name), UserDatabase.nameOf(uid));
        assertEquals(OptionalInt.of(uid), UserDatabase.uidOf(name));
    }

    @Test
    void nobodyHasAnUnusedNumberOrName() {
        assertTrue(UserDatabase.nameOf(2_000_111_222).isEmpty());
        assertTrue(UserDatabase.uidOf("no such user").isEmpty());
    }

    @Test
    void theClockTicksAsOnEveryLinux() {
        assertEquals(100, SystemConfiguration.clockTicksPerSecond());
    }

    @Test
    void theIoPriorityOfAThreadThatIsGoneIsUnknown() {
        assertTrue(IoPriorities.get(Integer.MAX_VALUE).isEmpty());
        assertTrue(IoPriorities.get(0).isPresent(), "0 is the calling thread");
    }
}
