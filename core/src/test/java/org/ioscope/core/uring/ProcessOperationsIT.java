package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.concurrent.TimeUnit;
import org.ioscope.nativeaccess.libc.LibC;
import org.junit.jupiter.api.Test;

final class ProcessOperationsIT {

    private static final int PIDFD_OPEN = 434;

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

    /// A child that java.lang.Process does not know, so that nobody else waits for it (posix_spawn(3)).
    @SuppressWarnings("restricted")
    private static int spawn(String script) throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle spawn = linker.downcallHandle(
                linker.defaultLookup().find("posix_spawn").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS,
                        ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pid = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment shell = arena.allocateFrom("/bin/sh");
            MemorySegment arguments = arena.allocate(ValueLayout.ADDRESS, 4);
            arguments.setAtIndex(ValueLayout.ADDRESS, 0, shell);
            arguments.setAtIndex(ValueLayout.ADDRESS, 1, arena.allocateFrom("-c"));
            arguments.setAtIndex(ValueLayout.ADDRESS, 2, arena.allocateFrom(script));
            MemorySegment none = arena.allocate(ValueLayout.ADDRESS);
            assertEquals(
                    0, (int) spawn.invokeExact(pid, shell, MemorySegment.NULL, MemorySegment.NULL, arguments, none));
            return pid.get(ValueLayout.JAVA_INT, 0);
        }
    }

    @Test
    void tellsWhatAChildEndedWith() throws Throwable {
        try (TestRing ring = new TestRing()) {
            ChildStatus status = new ChildStatus();
            int pid = spawn("exit 7");
            int descriptor = ring.closing((int) LibC.syscall(PIDFD_OPEN, pid, 0, 0));
            ProcessOperations processes = ring.queue().processes();
            processes.waitidByDescriptor(descriptor, status, WaitFlags.EXITED.and(WaitFlags.KEEP));
            assertEquals(0, ring.result());
            assertEquals(ChildStatus.Event.EXITED, status.event());
            assertEquals(7, status.status());
            assertEquals(pid, status.pid());
            processes.waitid(pid, status, WaitFlags.EXITED);
            assertEquals(0, ring.result());
            assertEquals(7, status.status());
            processes.waitidByDescriptor(descriptor, status, WaitFlags.EXITED);
            assertEquals(-10, ring.result());
        }
    }

    @Test
    void tellsWhichSignalKilledAChild() throws Throwable {
        try (TestRing ring = new TestRing()) {
            ChildStatus status = new ChildStatus();
            int pid = spawn("kill -KILL $$");
            ring.queue().processes().waitid(pid, status, WaitFlags.EXITED);
            assertEquals(0, ring.result());
            assertEquals(ChildStatus.Event.KILLED, status.event());
            assertEquals(9, status.status());
        }
    }
}
