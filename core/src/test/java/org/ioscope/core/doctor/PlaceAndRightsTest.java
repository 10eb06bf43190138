package org.ioscope.core.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlaceAndRightsTest {

    @TempDir
    private Path root = Path.of("");

    @Test
    void firstNamespacesAreKnownByTheirNumbers() throws IOException {
        for (Finding finding : NamespaceCheck.examine(FakeMachine.ofUser(root).surroundings())) {
            assertEquals(State.AVAILABLE, finding.state());
        }
    }

    @Test
    void otherNamespacesAreTold() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root)
                .namespaces("user:[4026532314]", "pid:[4026532178]")
                .without("proc/sys/net/core/netdev_max_backlog");

        for (Finding finding : NamespaceCheck.examine(machine.surroundings())) {
            assertEquals(State.UNAVAILABLE, finding.state());
            assertTrue(finding.remedy().contains("--network=host"), finding.remedy());
        }
    }

    @Test
    void namespacesThatProcDoesNotShowAreUnknown() {
        for (Finding finding : NamespaceCheck.examine(new FakeMachine(root).surroundings())) {
            assertEquals(State.UNKNOWN, finding.state());
        }
    }

    @Test
    void rightsAreReadFromTheEffectiveSet() throws IOException {
        // Bit 19 alone.
        FakeMachine machine = FakeMachine.ofUser(root).status(1000, "0000000000080000", FakeMachine.ALL_RIGHTS);
        List<Subject> held = CapabilityCheck.examine(machine.surroundings()).stream()
                .filter(finding -> finding.state() == State.AVAILABLE)
                .map(Finding::subject)
                .toList();

        assertEquals(List.of(Subject.CAP_SYS_PTRACE), held);
    }

    @Test
    void rightsInsideAUserNamespaceCountForAPartOnly() throws IOException {
        FakeMachine machine = FakeMachine.ofRoot(root).namespaces("user:[4026532314]", FakeMachine.FIRST_PID);

        for (Finding finding : CapabilityCheck.examine(machine.surroundings())) {
            assertEquals(State.PARTIAL, finding.state());
        }
    }

    @Test
    void cgroupsAreToldByTheirMounts() throws IOException {
        FakeMachine machine = FakeMachine.ofUser(root).file("sys/fs/cgroup/cgroup.controllers", "cpu io memory\n");
        String second = "cgroup2 /sys/fs/cgroup cgroup2 rw 0 0\n";
        String first = "cgroup /sys/fs/cgroup/blkio cgroup rw,blkio 0 0\n";

        assertEquals(State.AVAILABLE, cgroups(machine, second).state());
        assertEquals(
                "version 1, with version 2 beside it",
                cgroups(machine, first + second).detail());
        assertEquals("version 1", cgroups(machine, first).detail());
        assertEquals(State.UNAVAILABLE, cgroups(machine, "").state());
        machine.file("sys/fs/cgroup/cgroup.controllers", "cpu memory\n");
        assertEquals(State.PARTIAL, cgroups(machine, second).state());
    }

    @Test
    void commandSuitsAShellAndFindsAJavaInTheUsersFolder() {
        Path home = Path.of("/home/ada");

        assertEquals("./ioscope", Invocation.forShell("./ioscope", Path.of("/usr/lib/jvm/25"), home));
        assertEquals(
                "env JAVA_HOME=/home/ada/.jdks/25 '/opt/my tools/ioscope'",
                Invocation.forShell("/opt/my tools/ioscope", Path.of("/home/ada/.jdks/25"), home));
    }

    private static Finding cgroups(FakeMachine machine, String mounts) throws IOException {
        return CgroupCheck.examine(machine.file("proc/self/mounts", mounts).text());
    }
}
