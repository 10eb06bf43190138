package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.ioscope.core.uring.IoUringCapabilities;
import org.ioscope.core.uring.Opcode;
import org.ioscope.core.uring.RegisterOperation;
import org.ioscope.core.uring.RingFeature;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IoUringCheckTest {

    private static final String SWITCH = "proc/sys/kernel/io_uring_disabled";

    @TempDir
    private Path root = Path.of("");

    @Test
    void ringThatCanDoEverythingIsAvailableAndSaysSo() throws IOException {
        IoUringCheck check = examine(capabilities(EnumSet.allOf(Opcode.class), Set.of(), ""), 8);

        assertEquals(State.AVAILABLE, check.finding().state());
        assertEquals(
                "quick scans and benchmarks; watching does without; 63 of 63 operations and 36 of 36 register"
                        + " operations of Linux 6.18, as the kernel tells; missing IORING_SETUP_CQE_MIXED; a test read of"
                        + " 4 KiB went well; SQPOLL works; IOPOLL has no device with polling queues",
                check.finding().detail());
        assertTrue(check.capabilities().isPresent());
    }

    @Test
    void whatIsMissingAndWhatPollsIsNamed() throws IOException {
        Set<Opcode> few = EnumSet.complementOf(EnumSet.of(Opcode.BIND, Opcode.LISTEN));

        String detail = examine(capabilities(few, Set.of("nvme1n1", "nvme0n1"), ""), 2)
                .finding()
                .detail();

        assertTrue(detail.contains("61 of 63 operations"), detail);
        assertTrue(detail.contains("missing IORING_OP_BIND, IORING_OP_LISTEN, IORING_SETUP_CQE_MIXED;"), detail);
        assertTrue(detail.contains("SQPOLL works, but slows down 2 processors"), detail);
        assertTrue(detail.endsWith("IOPOLL works with O_DIRECT on nvme0n1, nvme1n1"), detail);
    }

    @Test
    void ringThatDoesNotReadIsAvailableInPart() throws IOException {
        Finding finding = examine(
                        capabilities(EnumSet.allOf(Opcode.class), Set.of(), "reading 4 KiB did not end in time"), 8)
                .finding();

        assertEquals(State.PARTIAL, finding.state());
        assertEquals("a ring can be made, but reading 4 KiB did not end in time", finding.cause());
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

    @Test
    void lowLimitTellsTheSizeNeeded() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root)
                .file(
                        "proc/self/limits",
                        "Max locked memory         4096                 8192                 bytes\n");

        assertEquals(
                "the limit of locked memory is too low for a ring: it needs 8192 bytes of locked memory,"
                        + " the user's limit is 4096",
                failing(machine, Errno.ENOMEM).cause());
    }

    private IoUringCheck examine(IoUringCapabilities capabilities, int processors) throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root);
        return IoUringCheck.examine(() -> capabilities, machine.text(), machine.surroundings(), processors);
    }

    private static IoUringCapabilities capabilities(Set<Opcode> operations, Set<String> devices, String failure) {
        return new IoUringCapabilities(
                true,
                operations,
                0,
                EnumSet.allOf(RegisterOperation.class),
                EnumSet.allOf(RingFeature.class),
                Set.of(
                        "IOPOLL SQPOLL SQ_AFF CQSIZE CLAMP ATTACH_WQ R_DISABLED SUBMIT_ALL COOP_TASKRUN TASKRUN_FLAG SQE128 CQE32 SINGLE_ISSUER DEFER_TASKRUN NO_MMAP REGISTERED_FD_ONLY NO_SQARRAY HYBRID_IOPOLL"
                                .split(" ", -1)),
                Set.of("GETEVENTS SQ_WAKEUP SQ_WAIT EXT_ARG REGISTERED_RING ABS_TIMER EXT_ARG_REG NO_IOWAIT"
                        .split(" ", -1)),
                true,
                devices,
                failure);
    }

    private static Finding failing(FakeMachine machine, Errno errno) {
        Attempt<IoUringCapabilities> attempt = () -> {
            throw ErrnoException.of(errno.number(), "io_uring_setup", "1 entry");
        };
        return IoUringCheck.examine(attempt, machine.text(), machine.surroundings(), 1)
                .finding();
    }
}
