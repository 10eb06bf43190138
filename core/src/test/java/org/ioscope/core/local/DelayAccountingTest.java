package org.ioscope.core.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.core.procfs.FakeProc;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DelayAccountingTest {

    private static final long NOW = 1_000_000;
    private static final String SYSCTL = "sys/kernel/task_delayacct";

    @TempDir
    Path folder;

    private FakeProc proc;

    @BeforeEach
    void makeProc() throws IOException {
        proc = new FakeProc(folder);
        proc.write("cmdline", "BOOT_IMAGE=/vmlinuz quiet\n");
    }

    private static TaskEntry bornAt(long nanos) {
        return new TaskEntry(new ProcessEntry(1), 1, nanos);
    }

    @Test
    void whileItIsOffNoTaskIsCounted() throws IOException {
        proc.write(SYSCTL, "0\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            TaskEntry proved = bornAt(NOW + 1);
            proved.markAccounted();

            assertFalse(accounting.isEnabled());
            assertFalse(accounting.counts(bornAt(NOW + 1)));
            assertFalse(accounting.counts(proved), "its counters stand still now");
        }
    }

    @Test
    void whereItIsOnSinceBootEveryTaskIsCounted() throws IOException {
        proc.write(SYSCTL, "1\n");
        proc.write("cmdline", "quiet delayacct\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            assertTrue(accounting.isEnabled());
            assertTrue(accounting.counts(bornAt(0)));
        }
    }

    @Test
    void anOptionThatOnlyLooksLikeItProvesNothing() throws IOException {
        proc.write(SYSCTL, "1\n");
        proc.write("cmdline", "nodelayacct delayacct=0\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            assertFalse(accounting.counts(bornAt(0)));
        }
    }

    @Test
    void whereItIsOnForAnUnknownTimeOnlyTasksBornFromNowOnAreCounted() throws IOException {
        proc.write(SYSCTL, "1\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            assertFalse(accounting.counts(bornAt(NOW - 1)));
            assertTrue(accounting.counts(bornAt(NOW)));
        }
    }

    @Test
    void aTaskThatIsProvedToBeCountedProvesItForAllThatWereBornLater() throws IOException {
        proc.write(SYSCTL, "1\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            accounting.proved(500);
            accounting.proved(800);

            assertFalse(accounting.counts(bornAt(499)));
            assertTrue(accounting.counts(bornAt(500)));
            assertEquals(500, accounting.countedSinceNanos());

            TaskEntry older = bornAt(3);
            older.markAccounted();
            assertTrue(accounting.counts(older));
        }
    }

    @Test
    void tasksBornAfterItWasSwitchedOnAreCounted() throws IOException {
        proc.write(SYSCTL, "0\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            proc.write(SYSCTL, "1\n");
            accounting.refresh(NOW + 100);

            assertTrue(accounting.isEnabled());
            assertFalse(accounting.counts(bornAt(NOW + 99)));
            assertTrue(accounting.counts(bornAt(NOW + 100)));
        }
    }

    @Test
    void tasksBornWhileItWasOffStayUncountedWhenItIsSwitchedOnAgain() throws IOException {
        proc.write(SYSCTL, "1\n");
        proc.write("cmdline", "delayacct\n");
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            proc.write(SYSCTL, "0\n");
            accounting.refresh(NOW + 100);
            proc.write(SYSCTL, "1\n");
            accounting.refresh(NOW + 200);

            assertFalse(accounting.counts(bornAt(NOW + 150)));
            assertTrue(accounting.counts(bornAt(NOW + 200)));

            // A task from before proves nothing about those that were born while it was off.
            accounting.proved(NOW - 5);
            assertFalse(accounting.counts(bornAt(NOW + 150)));
        }
    }

    @Test
    void withoutTheSysctlAWaitOfAnyTaskProvesThatAllAreCounted() throws IOException {
        // Before Linux 5.14 it is on from boot, or not built in: then there is never a wait, and 0 would be a lie.
        try (DelayAccounting accounting = new DelayAccounting(proc.files(), NOW)) {
            assertFalse(accounting.counts(bornAt(NOW + 5)));

            accounting.refresh(NOW + 10);
            accounting.proved(NOW + 7);

            assertTrue(accounting.counts(bornAt(0)));
        }
    }
}
