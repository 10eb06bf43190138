package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.ioscope.nativeaccess.Errno;
import org.ioscope.nativeaccess.ErrnoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskstatsCheckTest {

    @TempDir
    private Path root = Path.of("");

    @Test
    void answersMakeItAvailable() throws IOException {
        Finding finding =
                TaskstatsCheck.examine(() -> true, FakeMachine.ofRoot(root).surroundings());

        assertEquals(State.AVAILABLE, finding.state());
        assertEquals("", finding.cause() + finding.remedy() + finding.exposure());
    }

    @Test
    void ordinaryUserIsToldToRunItAsRootAndWhatThatGivesAway() throws IOException {
        Finding finding = refused(FakeMachine.ofUser(root));

        assertEquals("it takes CAP_NET_ADMIN, which this process does not have", finding.cause());
        assertEquals("sudo ./ioscope top", finding.remedy());
        assertTrue(finding.exposure().contains("do not use setcap on java"), finding.exposure());
    }

    @Test
    void rootOfAnotherUserNamespaceIsToldThatItsRightsDoNotCount() throws IOException {
        Finding finding = refused(FakeMachine.ofRoot(root).namespaces("user:[4026532314]", FakeMachine.FIRST_PID));

        assertEquals("CAP_NET_ADMIN of this user namespace does not count for it", finding.cause());
        assertTrue(finding.remedy().contains("--userns=host"), finding.remedy());
    }

    @Test
    void rightTakenFromRootIsToldApart() throws IOException {
        Finding finding = refused(FakeMachine.ofRoot(root).status(0, FakeMachine.NO_RIGHTS, FakeMachine.NO_RIGHTS));

        assertEquals("it takes CAP_NET_ADMIN, which not even root has here", finding.cause());
        assertEquals("if this is a container: docker run --cap-add=NET_ADMIN IMAGE", finding.remedy());
    }

    @Test
    void refusalInSpiteOfAllRightsHasNoRemedy() throws IOException {
        Finding finding = refused(FakeMachine.ofRoot(root));

        assertEquals("refused in spite of CAP_NET_ADMIN, perhaps by a security module", finding.cause());
        assertEquals("", finding.remedy());
    }

    @Test
    void kernelWithoutTaskstatsIsToldApart() throws IOException {
        Attempt<Boolean> attempt = () -> {
            throw ErrnoException.of(Errno.ENOENT.number(), "CTRL_CMD_GETFAMILY", "TASKSTATS");
        };
        Finding finding =
                TaskstatsCheck.examine(attempt, FakeMachine.ofRoot(root).surroundings());

        assertEquals("this kernel has no taskstats", finding.cause());
    }

    private static Finding refused(FakeMachine machine) {
        Attempt<Boolean> attempt = () -> {
            throw ErrnoException.of(Errno.EPERM.number(), "TASKSTATS_CMD_GET", "pid 7");
        };
        Finding finding = TaskstatsCheck.examine(attempt, machine.surroundings());
        assertEquals(State.UNAVAILABLE, finding.state());
        return finding;
    }
}
