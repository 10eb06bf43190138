package org.ioscope.core.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ioscope.core.child.ChildProgram;
import org.ioscope.nativeaccess.KernelFeature;
import org.ioscope.nativeaccess.RequiresKernel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acts as a user without rights, in a Java virtual machine of its own.
@RequiresKernel(KernelFeature.PROCFS)
final class TaskActionsElsewhereIT {

    @Test
    void aUserWithoutRightsIsToldWhichAreMissing(@TempDir Path folder) throws IOException, InterruptedException {
        assumeTrue("root".equals(System.getProperty("user.name")), "not root, so not able to become nobody");
        Process target = Children.sleeping();
        try {
            String output =
                    ChildProgram.runAsNobody(folder, List.of(), ActionsOfNobody.class, Long.toString(target.pid()));

            assertLine(output, "signal Refused[reason=NOT_PERMITTED, missing=CAP_KILL,");
            assertLine(output, "nice Refused[reason=NOT_PERMITTED, missing=CAP_SYS_NICE,");
            assertLine(output, "idle Refused[reason=NOT_PERMITTED, missing=CAP_SYS_NICE,");
            assertLine(output, "own realtime Refused[reason=NOT_PERMITTED, missing=CAP_SYS_NICE,");
            assertLine(output, "own nicer Done[");
            assertLine(output, "own less nice Refused[reason=NOT_PERMITTED, missing=CAP_SYS_NICE,");
            assertLine(output, "own idle Done[");
            int pid = (int) target.pid();
            assertEquals('S', Children.stat(pid, pid).state());
        } finally {
            target.destroyForcibly();
        }
    }

    private static void assertLine(String output, String start) {
        assertTrue(output.lines().anyMatch(line -> line.startsWith(start)), start + " not in:\n" + output);
    }
}
