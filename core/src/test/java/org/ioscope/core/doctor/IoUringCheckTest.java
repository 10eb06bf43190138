package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IoUringCheckTest {

    private static final String SWITCH = "proc/sys/kernel/io_uring_disabled";

    @TempDir
    private Path root = Path.of("");

    @Test
    void ringThatIsSetUpMakesItAvailable() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root);

        assertEquals(
                State.AVAILABLE,
                IoUringCheck.examine(() -> 0x3fff, machine.text(), machine.surroundings())
                        .state());
    }

    @Test
    void switchForEverybodyIsTurnedBack() throws IOException {
        Finding finding = failing(FakeMachine.ofUser(root).file(SWITCH, "2\n"), Errno.EPERM);

        assertEquals("switched off for everybody: kernel.io_uring_disabled is 2", finding.cause());
        assertEquals("sudo sysctl kernel.io_uring_disabled=0", finding.remedy());
    }

    @Test
    void switchForUsersLeavesItToRoot() throws IOException {
        Finding finding = failing(FakeMachine.ofUser(root).file(SWITCH, "1\n"), Errno.EPERM);

        assertEquals("sudo ./ioscope top", finding.remedy());
    }

    @Test
    void filterIsBlamedWhereThereIsOne() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root)
                .file("proc/self/status", "Seccomp:\t2\n")
                .file(SWITCH, "0\n");

        assertEquals(
                "a seccomp filter refuses it, such as a container's",
                failing(machine, Errno.EPERM).cause());
        assertEquals(
                "a seccomp filter hides it, or the kernel does not have it",
                failing(machine, Errno.ENOSYS).cause());
    }

    @Test
    void oldKernelAndLowLimitAreToldApart() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root);

        assertEquals(
                "this kernel does not have it", failing(machine, Errno.ENOSYS).cause());
        assertEquals(
                "sudo prlimit --memlock=unlimited --pid $$",
                failing(machine, Errno.ENOMEM).remedy());
    }

    private static Finding failing(FakeMachine machine, Errno errno) {
        Attempt<Integer> attempt = () -> {
            throw ErrnoException.of(errno.number(), "io_uring_setup", "1 entry");
        };
        return IoUringCheck.examine(attempt, machine.text(), machine.surroundings());
    }
}
