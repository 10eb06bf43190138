package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DelayAccountingCheckTest {

    private static final String SWITCH = "proc/sys/kernel/task_delayacct";

    @TempDir
    private Path root = Path.of("");

    @Test
    void switchedOffIsTurnedOnWithOneCommand() throws IOException {
        Finding finding = examine(FakeMachine.ofUser(root).file(SWITCH, "0\n"));

        assertEquals(State.UNAVAILABLE, finding.state());
        assertEquals("sudo sysctl kernel.task_delayacct=1", finding.remedy());
    }

    @Test
    void bootOptionCountsForAllTasks() throws IOException {
        Finding finding =
                examine(FakeMachine.ofUser(root).file(SWITCH, "1\n").file("proc/cmdline", "quiet delayacct\n"));

        assertEquals(State.AVAILABLE, finding.state());
    }

    @Test
    void oldestTaskWithACountedWaitTellsSinceWhen() throws IOException {
        Finding finding = examine(FakeMachine.ofUser(root)
                .file(SWITCH, "1\n")
                .file("proc/uptime", "7200.00 100.00\n")
                .process(1, 0, 3, 0)
                .process(20, 0, 360_000, 12)
                .process(30, 0, 400_000, 5));

        assertEquals(State.PARTIAL, finding.state());
        assertEquals("on since 2026-11-20 11:00:00 or earlier; not proved for 1 older task", finding.detail());
        assertEquals("echo kernel.task_delayacct=1 | sudo tee /etc/sysctl.d/ioscope.conf", finding.remedy());
    }

    @Test
    void countedFirstTaskProvesAll() throws IOException {
        Finding finding = examine(FakeMachine.ofUser(root)
                .file(SWITCH, "1\n")
                .process(1, 0, 3, 40)
                .process(20, 0, 4, 0));

        assertEquals(State.AVAILABLE, finding.state());
    }

    @Test
    void withoutAnyCountedWaitTheTimeIsNotClaimed() throws IOException {
        Finding finding = examine(FakeMachine.ofUser(root).file(SWITCH, "1\n").process(1, 0, 3, 0));

        assertEquals("on; no wait was counted yet to tell since when", finding.detail());
    }

    @Test
    void kernelWithoutTheSwitchIsJudgedByWhatItCounted() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root).process(1, 0, 3, 0);

        assertEquals(State.UNKNOWN, examine(machine).state());
        assertEquals(
                State.UNAVAILABLE,
                examine(machine.file("proc/cmdline", "nodelayacct")).state());
        assertEquals(State.AVAILABLE, examine(machine.process(9, 0, 8, 1)).state());
    }

    private static Finding examine(FakeMachine machine) {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        return new DelayAccountingCheck(machine.text(), machine.surroundings(), 100, now, ZoneOffset.UTC).examine();
    }
}
