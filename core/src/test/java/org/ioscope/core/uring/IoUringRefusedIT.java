package org.ioscope.core.uring;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.child.ChildProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where io_uring is refused: in processes of their own, as a filter can not be taken away again.
final class IoUringRefusedIT {

    @Test
    void filterThatRefusesIsNamed() throws IOException, InterruptedException {
        String output = ChildProgram.run(RingOfAnother.class, "EPERM");

        assertLine(output, "open EPERM io_uring_setup(64 entries");
        assertLine(output, "driver EPERM, 0 descriptors left");
        assertLine(output, "obstacle IoUringObstacle[reason=FILTERED, text=a seccomp filter refuses it,");
        assertLine(output, "doctor UNAVAILABLE a seccomp filter refuses it, such as a container's");
    }

    @Test
    void filterThatHidesIsNamed() throws IOException, InterruptedException {
        String output = ChildProgram.run(RingOfAnother.class, "ENOSYS");

        assertLine(output, "open ENOSYS io_uring_setup(64 entries");
        assertLine(output, "obstacle IoUringObstacle[reason=FILTERED_OR_ABSENT, text=a seccomp filter hides it,");
        assertLine(output, "doctor UNAVAILABLE a seccomp filter hides it, or the kernel does not have it");
    }

    @Test
    void lowLimitOfLockedMemoryTellsTheSizeThatRingsNeed(@TempDir Path folder)
            throws IOException, InterruptedException {
        String output = withLimit(folder, 4096);

        assertLine(output, "open ENOMEM io_uring_setup(64 entries");
        assertLine(
                output,
                "obstacle IoUringObstacle[reason=LOCKED_MEMORY, text=the limit of locked memory is too low for a ring:"
                        + " it needs 8192 bytes of locked memory, the user's limit is 4096");
        assertLine(output, "doctor UNAVAILABLE the limit of locked memory is too low for a ring: it needs 8192");
    }

    @Test
    void lowLimitOfLockedMemoryTellsTheSizeThatBuffersNeed(@TempDir Path folder)
            throws IOException, InterruptedException {
        String output = withLimit(folder, 1 << 20);

        assertLine(output, "open done");
        assertLine(
                output,
                "buffers ENOMEM io_uring_register(BUFFERS, 1 buffers; needs 4194304 bytes of locked memory, the user's"
                        + " limit is 1048576)");
        assertLine(output, "doctor AVAILABLE");
    }

    private static String withLimit(Path folder, int bytes) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "not root, so not able to become nobody");
        return ChildProgram.runAsNobody(
                folder, List.of("prlimit", "--memlock=" + bytes + ":" + bytes), RingOfAnother.class, "-");
    }

    private static void assertLine(String output, String start) {
        assertTrue(output.lines().anyMatch(line -> line.startsWith(start)), start + " not in:\n" + output);
    }
}
