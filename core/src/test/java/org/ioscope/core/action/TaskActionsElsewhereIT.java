package org.ioscope.core.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
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
            String output = run(folder, target.pid());

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

    private static String run(Path folder, long pid) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djna.nosys=true",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        copyProgram(folder),
                        ActionsOfNobody.class.getName(),
                        Long.toString(pid))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    /// Every user may read the copy, wherever the build lies.
    private static String copyProgram(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copyFolder(from, folder.resolve("classes-" + Integer.toHexString(entry.hashCode())));
            } else if (from.getFileName().toString().matches("(core|native-access|jna|jspecify).*\\.jar")) {
                Files.copy(from, folder.resolve(from.getFileName().toString()));
            }
        }
        try (Stream<Path> entries = Files.list(folder)) {
            List<String> path = entries.map(Path::toString).toList();
            return String.join(":", path);
        }
    }

    private static void copyFolder(Path from, Path into) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, into.resolve(from.relativize(path).toString()));
            }
        }
    }
}
