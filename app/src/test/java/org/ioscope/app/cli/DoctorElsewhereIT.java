package org.ioscope.app.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Examines the machine in a Java virtual machine of its own, as another user and in other namespaces.
final class DoctorElsewhereIT {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final List<String> IN_OTHER_NETWORK = List.of("unshare", "--net");
    private static final List<String> IN_OTHER_USERS = List.of("unshare", "--user", "--map-root-user");
    private static final List<String> IN_OTHER_PROCESSES = List.of("unshare", "--pid", "--fork", "--mount-proc");

    @TempDir
    private static Path program = Path.of("");

    /// Every user may read the copy, wherever the build lies.
    @BeforeAll
    static void copyProgram() throws IOException {
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String entry : System.getProperty("java.class.path").split(":", -1)) {
            Path from = Path.of(entry);
            if (Files.isDirectory(from)) {
                copyFolder(from, program.resolve("classes-" + entry.hashCode()));
            } else if (isNeeded(from)) {
                Files.copy(from, program.resolve(from.getFileName().toString()));
            }
        }
    }

    private static boolean isNeeded(Path jar) {
        String name = jar.getFileName().toString();
        return Files.exists(jar) && name.matches("(app|core|native-access|jna|picocli|jackson|fastcsv).*\\.jar");
    }

    private static void copyFolder(Path from, Path into) throws IOException {
        try (Stream<Path> tree = Files.walk(from)) {
            for (Path path : (Iterable<Path>) tree::iterator) {
                Files.copy(path, into.resolve(from.relativize(path).toString()));
            }
        }
    }

    @Test
    void nobodySeesWhatNeedsNoRights() throws IOException, InterruptedException {
        String found = examine(AS_NOBODY);

        assertFound(found, "taskstats", "unavailable");
        assertFound(found, "exitRecords", "unavailable");
        assertFound(found, "ownProcessIo", "available");
        assertFound(found, "otherProcessIo", "unavailable");
        assertFound(found, "capNetAdmin", "unavailable");
        assertTrue(found.contains("it takes CAP_NET_ADMIN"), found);
        assertTrue(found.contains("sudo ./ioscope top"), found);
    }

    @Test
    void otherNetworkNamespaceHearsOfNoTask() throws IOException, InterruptedException {
        String found = examine(IN_OTHER_NETWORK);

        assertFound(found, "exitRecords", "unavailable");
        assertFound(found, "processEvents", "unavailable");
        assertFound(found, "networkNamespace", "unavailable");
        assertTrue(found.contains("nsenter --target 2 --net ./ioscope top"), found);
    }

    @Test
    void rightsInAnotherUserNamespaceDoNotCount() throws IOException, InterruptedException {
        String found = examine(IN_OTHER_USERS);

        assertFound(found, "taskstats", "unavailable");
        assertFound(found, "userNamespace", "unavailable");
        assertFound(found, "capNetAdmin", "partial");
        assertTrue(found.contains("CAP_NET_ADMIN of this user namespace does not count for it"), found);
    }

    @Test
    void otherPidNamespaceGetsNoExitRecords() throws IOException, InterruptedException {
        String found = examine(IN_OTHER_PROCESSES);

        assertFound(found, "exitRecords", "unavailable");
        assertFound(found, "pidNamespace", "unavailable");
        assertTrue(found.contains("told only in the machine's first PID namespace"), found);
    }

    private static void assertFound(String found, String subject, String state) {
        assertTrue(found.contains("{\"subject\":\"" + subject + "\",\"state\":\"" + state + "\""), found);
    }

    private static String examine(List<String> elsewhere) throws IOException, InterruptedException {
        requireWorks(elsewhere);
        List<String> command = new ArrayList<>(elsewhere);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Djna.nosys=true",
                "-Dioscope.program=./ioscope",
                "-cp",
                classPath(),
                "org.ioscope.app.Main",
                "doctor",
                "--json"));
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static String classPath() throws IOException {
        try (Stream<Path> entries = Files.list(program)) {
            return String.join(":", entries.map(Path::toString).sorted().toList());
        }
    }

    /// Skips the test where this user may not go there, and fails it where kernel tests are required.
    private static void requireWorks(List<String> elsewhere) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(elsewhere);
        command.add("true");
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            if (Boolean.getBoolean("require.kernel")) {
                fail("required (-Drequire.kernel=true) but refused: " + command + ": " + output);
            }
            assumeTrue(false, output);
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(program.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
