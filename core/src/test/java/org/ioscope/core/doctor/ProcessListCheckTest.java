package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProcessListCheckTest {

    @TempDir
    private Path root = Path.of("");

    @Test
    void visibleFirstProcessMeansThatNobodyIsHidden() throws IOException {
        Finding finding = examine(FakeMachine.ofUser(root).process(1, 0, 5, 0));

        assertEquals(State.AVAILABLE, finding.state());
        assertEquals("1 process", finding.detail());
    }

    @Test
    void mountOptionThatDoesNotReachThisUserIsToldOnly() throws IOException {
        FakeMachine machine = FakeMachine.ofRoot(root)
                .process(1, 0, 5, 0)
                .file("proc/self/mounts", "proc /proc proc rw,relatime,hidepid=invisible 0 0\n");

        assertEquals(
                "1 process, in spite of the mount option hidepid=invisible",
                examine(machine).detail());
    }

    @Test
    void hidingMountOptionIsTheCause() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root)
                .process(77, 1000, 5, 0)
                .file("proc/self/mounts", "proc /proc proc rw,hidepid=2,gid=30 0 0\n");
        Finding finding = examine(machine);

        assertEquals(State.PARTIAL, finding.state());
        assertEquals("1 process; others are hidden", finding.detail());
        assertEquals("/proc is mounted with hidepid=2", finding.cause());
        assertEquals("sudo ./ioscope top", finding.remedy());
    }

    private static Finding examine(FakeMachine machine) {
        return ProcessListCheck.examine(machine.text(), machine.surroundings());
    }
}
