package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ProcessOperationsIT {

    @Test
    void tellsThatAChildWasStopped() throws Exception {
        Process process = new ProcessBuilder("sh", "-c", "kill -STOP $$; exit 3").start();
        try (TestRing ring = new TestRing()) {
            ChildStatus status = new ChildStatus();
            ring.queue().processes().waitid((int) process.pid(), status, WaitFlags.STOPPED);
            assertEquals(0, ring.result());
            assertEquals(ChildStatus.Event.STOPPED, status.event());
            assertEquals((int) process.pid(), status.pid());
            assertEquals(19, status.status());
            ring.queue().processes().waitid((int) process.pid(), status, WaitFlags.EXITED.and(WaitFlags.DO_NOT_WAIT));
            assertEquals(0, ring.result());
            assertEquals(0, status.pid());
            assertEquals(
                    0,
                    new ProcessBuilder("kill", "-CONT", Long.toString(process.pid()))
                            .start()
                            .waitFor());
            assertTrue(process.waitFor(5, TimeUnit.SECONDS));
            assertEquals(3, process.exitValue());
            ring.queue().processes().waitid((int) process.pid(), status, WaitFlags.EXITED);
            assertEquals(-10, ring.result());
        } finally {
            process.destroyForcibly();
        }
    }
}
