package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DraftsIT {

    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aProgramThatIsToldToEndLeavesTheOlderFileAndNoDraft() throws Exception {
        Files.writeString(folder.resolve("file"), "older");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EndlessWriter.class.getName(),
                        folder.resolve("file").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertEquals('w', writer.getInputStream().read());
        assertEquals(2, names().size());

        writer.toHandle().destroy();

        assertEquals(TERMINATED, writer.waitFor());
        assertEquals(List.of("file"), names());
        assertEquals("older", Files.readString(folder.resolve("file")));
    }
}
