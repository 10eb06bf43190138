package org.ioscope.core.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A program of the tests in a Java virtual machine of its own.
public final class ChildProgram {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private ChildProgram() {}

    /// Runs a program as this user.
    ///
    /// @return what it wrote
    public static String run(Class<?> program, String... arguments) throws IOException, InterruptedException {
        return run(List.of(), System.getProperty("java.class.path"), program, arguments);
    }

    /// Runs a program as a user without rights; root can.
    ///
    /// @param folder for a copy of the classes, which every user may read, wherever the build lies
    /// @param before a program that starts the rest of its arguments, may be empty
    public static String runAsNobody(Path folder, List<String> before, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(AS_NOBODY);
        return run(command, copy(folder), program, arguments);
    }

    private static String run(List<String> before, String classPath, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xms64m",
                "-Xmx64m",
                "-XX:+AlwaysPreTouch",
                "-Djna.nosys=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static String copy(Path folder) throws IOException {
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
