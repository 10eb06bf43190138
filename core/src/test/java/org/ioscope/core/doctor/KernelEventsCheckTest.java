package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KernelEventsCheckTest {

    private static final String REFUSED = "TASKSTATS_CMD_ATTR_REGISTER_CPUMASK(0-1): EPERM (Operation not permitted)";
    private static final String SILENT = "no event arrives here";

    @TempDir
    private Path root = Path.of("");

    @Test
    void whatArrivesIsAvailable() throws IOException {
        assertEquals(
                List.of(State.AVAILABLE, State.AVAILABLE),
                examine(FakeMachine.ofRoot(root), "", "").stream()
                        .map(Finding::state)
                        .toList());
    }

    @Test
    void ordinaryUserLacksARightForExitRecordsOnly() throws IOException {
        List<Finding> findings = examine(FakeMachine.ofUser(root), REFUSED, "");

        assertEquals(
                "it takes CAP_NET_ADMIN, which this process does not have",
                findings.get(0).cause());
        assertEquals("sudo ./ioscope top", findings.get(0).remedy());
        assertEquals(State.AVAILABLE, findings.get(1).state());
    }

    @Test
    void otherNetworkNamespaceIsLeftWithTheKernelsFirstThread() throws IOException {
        FakeMachine machine = FakeMachine.ofRoot(root).without("proc/sys/net/core/netdev_max_backlog");

        for (Finding finding : examine(machine, SILENT, SILENT)) {
            assertEquals("told only in the machine's first network namespace", finding.cause());
            assertEquals("nsenter --target 2 --net ./ioscope top", finding.remedy());
        }
    }

    @Test
    void otherPidNamespaceComesBeforeEverythingElse() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root).namespaces(FakeMachine.FIRST_USER, "pid:[4026532178]");
        Finding exits = examine(machine, REFUSED, "").getFirst();

        assertEquals("told only in the machine's first PID namespace", exits.cause());
        assertTrue(exits.remedy().contains("--pid=host"), exits.remedy());
    }

    @Test
    void unexplainedSilenceIsToldAsItIs() throws IOException {
        Finding events = examine(FakeMachine.ofRoot(root), "", SILENT).get(1);

        assertEquals(SILENT, events.cause());
        assertEquals("", events.remedy());
    }

    @Test
    void failureToListenAtAllIsToldForBoth() throws IOException {
        Attempt<EventCauses> attempt = () -> {
            throw new IOException("eventfd(): EMFILE");
        };
        for (Finding finding :
                KernelEventsCheck.examine(attempt, FakeMachine.ofRoot(root).surroundings())) {
            assertEquals("eventfd(): EMFILE", finding.cause());
        }
    }

    private static List<Finding> examine(FakeMachine machine, String exits, String events) {
        return KernelEventsCheck.examine(() -> new EventCauses(exits, events), machine.surroundings());
    }
}
